package firstline.web.chat;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page's own name of one post; the same post tried again has the same, and is taken once. */
final class Once {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{8,64}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 12;

  private Once() {}

  /** What the page has named its post; a new name if it has not. */
  static String of(Context ctx) {
    return Optional.ofNullable(ctx.formParam("once"))
        .filter(once -> SHAPE.matcher(once).matches())
        .orElseGet(Once::fresh);
  }

  static String fresh() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
