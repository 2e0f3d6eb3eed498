package firstline.web.frame;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns away what is too large or comes from another site's page, before any handler sees it. */
final class Gate {
  /** The most that a form without files may have, in bytes. */
  static final long FORM = 128 * 1024;

  /** The most that a form with files may have, in bytes. */
  static final long UPLOAD = 24 * 1024 * 1024;

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final Optional<String> ours;

  Gate(WebSettings settings) {
    this.ours = settings.publicUrl().map(Gate::origin);
  }

  void check(Context ctx) {
    if (READING.contains(ctx.method().name())) {
      return;
    }
    checkOrigin(ctx);
    checkSize(ctx);
  }

  private void checkOrigin(Context ctx) {
    var site = Optional.ofNullable(ctx.header("Sec-Fetch-Site"));
    if (site.isPresent()) {
      if (!site.get().equals("same-origin") && !site.get().equals("none")) {
        throw new ForbiddenResponse("This form was sent from another site.");
      }
      return;
    }
    var origin = Optional.ofNullable(ctx.header("Origin"));
    if (origin.isPresent() && !isOurs(origin.get(), ctx)) {
      throw new ForbiddenResponse("This form was sent from another site.");
    }
  }

  private boolean isOurs(String origin, Context ctx) {
    return ours.filter(origin::equalsIgnoreCase).isPresent()
        || origin.equalsIgnoreCase(ctx.scheme() + "://" + ctx.header("Host"));
  }

  private static void checkSize(Context ctx) {
    long length = ctx.req().getContentLengthLong();
    if (length < 0 && ctx.header("Transfer-Encoding") != null) {
      throw new HttpResponseException(411, "Send the length of the content with it.", Map.of());
    }
    if (length > (ctx.isMultipartFormData() ? UPLOAD : FORM)) {
      throw new ContentTooLargeResponse("That is more than we take at once.");
    }
  }

  private static String origin(URI url) {
    return url.getScheme() + "://" + url.getAuthority();
  }
}
