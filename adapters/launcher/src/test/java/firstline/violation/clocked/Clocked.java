package firstline.violation.clocked;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.function.Supplier;

/** Every way to ask the machine for the time; each method is one violation. */
final class Clocked {
  private Clocked() {}

  static Instant instant() {
    return Instant.now();
  }

  static Supplier<Instant> reference() {
    return Instant::now;
  }

  static LocalDate localDate(ZoneId zone) {
    return LocalDate.now(zone);
  }

  static LocalDateTime localDateTime(ZoneId zone) {
    return LocalDateTime.now(zone);
  }

  static ZonedDateTime zonedDateTime(ZoneId zone) {
    return ZonedDateTime.now(zone);
  }

  static long millis() {
    return System.currentTimeMillis();
  }

  static Clock clock() {
    return Clock.systemUTC();
  }

  static InstantSource source() {
    return InstantSource.system();
  }

  @SuppressWarnings("JavaUtilDate")
  static Date date() {
    return new Date();
  }
}
