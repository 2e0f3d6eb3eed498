package firstline.web.html;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants in words, for readers whose zone only their browser knows; scripts put theirs in. */
public final class Times {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Times() {}

  /** For example {@code 3 May 2026, 14:05 UTC}. */
  public static String utc(Instant at) {
    return UTC.format(at);
  }
}
