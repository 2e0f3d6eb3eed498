package firstline.core.rehearsal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as scripts write them, in UTC. */
final class ScriptTimes {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private ScriptTimes() {}

  /**
   * Reads for example {@code 2026-03-10 14:00}.
   *
   * @throws IllegalArgumentException if it is no such time
   */
  static Instant read(String text) {
    try {
      return LocalDateTime.parse(text.strip(), TIME).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no time; write it like 2026-03-10 14:00 (UTC)", e);
    }
  }
}
