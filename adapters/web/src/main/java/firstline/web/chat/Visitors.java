package firstline.web.chat;

import firstline.web.frame.WebSettings;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gives each browser its token and knows it again.
 *
 * <p>In another site's frame the cookie is {@code SameSite=None; Partitioned}: it stays out of
 * reach of scripts, event streams and plain forms carry it, and it is bound to that one site. A
 * token in local storage would be readable by scripts and could not go with an event stream.
 * Without https browsers refuse such a cookie; then frames work on the provider's own site only.
 */
final class Visitors {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{32}");
  private static final int BYTES = 24;
  private static final int DAYS = 180;

  private final SecureRandom random = new SecureRandom();
  private final boolean secure;
  private final String cookie;

  Visitors(WebSettings settings) {
    this.secure = settings.secure();
    this.cookie = secure ? "__Host-firstline-chat" : "firstline-chat";
  }

  /** The visitor whose token came with the request. */
  Optional<Visitor> known(Context ctx) {
    return token(ctx).map(Visitor::of);
  }

  /** The visitor, known or new; the token is given again, so that it lasts. */
  Visitor welcome(Context ctx, boolean framed) {
    var token = token(ctx).orElseGet(this::fresh);
    ctx.res().addHeader("Set-Cookie", cookie + "=" + token + attributes(framed));
    return Visitor.of(token);
  }

  private Optional<String> token(Context ctx) {
    return Optional.ofNullable(ctx.cookie(cookie)).filter(t -> TOKEN.matcher(t).matches());
  }

  private String attributes(boolean framed) {
    var common = "; Path=/; HttpOnly; Max-Age=" + DAYS * 24 * 60 * 60;
    if (!secure) {
      return common + "; SameSite=Lax";
    }
    return common + "; Secure" + (framed ? "; SameSite=None; Partitioned" : "; SameSite=Lax");
  }

  private String fresh() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
