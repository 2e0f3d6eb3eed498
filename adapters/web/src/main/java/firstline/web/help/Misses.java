package firstline.web.help;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import firstline.core.conversation.Masking;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Notes searches that found nothing, so that somebody can write what is missing. What programs
 * search does not count, nor what one reader searches beyond some words an hour; and of the words
 * only those stay that do not tell who somebody is.
 */
final class Misses {
  private static final int AN_HOUR = 10;
  private static final int READERS = 10_000;
  private static final int SHORTEST = 3;
  private static final Pattern PROGRAM =
      Pattern.compile(
          "(?i)bot\\b|crawl|spider|slurp|fetch|scan|monitor|preview|headless|curl|wget|python|java/|go-http");
  private static final Pattern PERSONAL =
      Pattern.compile(
          "\\S+@\\S+|\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b|\\b[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,}"
              + "|(?:https?://|www\\.)\\S+|\\b[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.[a-z]{2,}\\b"
              + "|\\+?\\d[\\d /()-]{5,}\\d",
          Pattern.CASE_INSENSITIVE);

  private final HelpShelf shelf;
  private final Cache<String, AtomicInteger> counts =
      Caffeine.newBuilder().maximumSize(READERS).expireAfterWrite(Duration.ofHours(1)).build();

  Misses(HelpShelf shelf) {
    this.shelf = shelf;
  }

  void note(Context ctx, String asked, Locale locale, String reader) {
    var words = impersonal(asked);
    if (words.length() >= SHORTEST && !isProgram(ctx) && admits(reader)) {
      shelf.missed(words, locale, reader);
    }
  }

  /** The words without addresses, numbers and secrets. */
  static String impersonal(String asked) {
    var plain = PERSONAL.matcher(Masking.mask(asked).text()).replaceAll("…");
    var line = plain.replaceAll("\\s+", " ").strip();
    return line.replaceAll("[…•\\s\\p{P}]", "").isEmpty() ? "" : line;
  }

  /** Whether it is no person's browser: those say what they are, and which language they want. */
  private static boolean isProgram(Context ctx) {
    var agent = Optional.ofNullable(ctx.userAgent()).orElse("");
    return agent.isBlank()
        || PROGRAM.matcher(agent).find()
        || Optional.ofNullable(ctx.header("Accept-Language")).isEmpty();
  }

  private boolean admits(String reader) {
    return counts.get(reader, _ -> new AtomicInteger()).incrementAndGet() <= AN_HOUR;
  }
}
