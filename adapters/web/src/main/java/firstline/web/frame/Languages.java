package firstline.web.frame;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;

/** What a browser says about its reader's language. */
public final class Languages {
  private static final int LONGEST = 200;

  private Languages() {}

  /** The language that the reader likes best; empty if the browser does not say, or not clearly. */
  public static Optional<Locale> of(Context ctx) {
    return Optional.ofNullable(ctx.header("Accept-Language"))
        .filter(header -> header.length() <= LONGEST)
        .flatMap(Languages::best);
  }

  static Optional<Locale> best(String header) {
    try {
      return Locale.LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0 && !range.getRange().startsWith("*"))
          .findFirst()
          .map(range -> Locale.forLanguageTag(range.getRange()))
          .filter(locale -> !locale.getLanguage().isEmpty());
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
