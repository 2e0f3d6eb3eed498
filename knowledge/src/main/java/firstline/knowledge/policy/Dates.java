package firstline.knowledge.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Reads dates, times and zones; what is none of them is an {@link IllegalArgumentException}. */
final class Dates {
  private Dates() {}

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is no date; write 2026-03-10", e);
    }
  }

  static OffsetDateTime instant(String text) {
    try {
      return OffsetDateTime.parse(text.replace(' ', 'T'));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no time with an offset; write 2026-03-10T14:00:00+01:00", e);
    }
  }

  /** A time of day; 24:00 is the midnight that ends the day. */
  static LocalTime time(String text) {
    try {
      return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is no time of day; write 09:00", e);
    }
  }

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no time zone; write for example Europe/Berlin", e);
    }
  }
}
