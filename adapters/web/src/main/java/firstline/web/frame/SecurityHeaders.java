package firstline.web.frame;

import io.javalin.http.Context;

/**
 * What browsers are told to refuse. Everything comes from here, nothing runs that is not a file of
 * ours, and no other page may frame us unless a handler says so.
 */
public final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; font-src 'self'; frame-src 'self'; form-action 'self'; "
          + "base-uri 'none'; frame-ancestors ";

  private final boolean secure;

  SecurityHeaders(WebSettings settings) {
    this.secure = settings.secure();
  }

  void strict(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY + "'none'")
        .header("X-Frame-Options", "DENY")
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "strict-origin-when-cross-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
        .header("Cache-Control", "no-store");
    if (secure) {
      ctx.header("Strict-Transport-Security", "max-age=31536000");
    }
  }

  /** Lets any site show this answer in a frame. */
  public static void frameable(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY + "*").removeHeader("X-Frame-Options");
  }

  /** Lets any site load this answer, for example as a script. */
  public static void loadable(Context ctx) {
    ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
  }
}
