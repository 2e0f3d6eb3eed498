package firstline.web.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * The time of a case: what the form says, in the policy's zone, moved by some days.
 *
 * @param start what the form says; empty if that is no time
 * @param day how many days later the question is asked, 0 to {@link #DAYS} less one
 */
record When(Optional<ZonedDateTime> start, int day) {
  /** How many days are looked ahead. */
  static final int DAYS = 60;

  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

  static When of(CaseFields fields, ZoneId zone) {
    return new When(local(fields.text("at")).map(time -> time.atZone(zone)), day(fields));
  }

  /** A time as a form's field has it. */
  static String field(ZonedDateTime time) {
    return time.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
  }

  static String words(OffsetDateTime time) {
    return EXACT.format(time);
  }

  /** The time at which the question is asked; empty if the form has none. */
  Optional<OffsetDateTime> asked() {
    return start.map(time -> time.plusDays(day).toOffsetDateTime());
  }

  /** By how many days the question must be moved to fall into a stretch of time. */
  Optional<Integer> dayWithin(OffsetDateTime from, OffsetDateTime to) {
    return start.flatMap(time -> dayWithin(time, from, to));
  }

  private static Optional<Integer> dayWithin(
      ZonedDateTime start, OffsetDateTime from, OffsetDateTime to) {
    LocalDate first = from.atZoneSameInstant(start.getZone()).toLocalDate();
    long day = Math.max(0, ChronoUnit.DAYS.between(start.toLocalDate(), first));
    for (long tried = day; tried <= day + 1 && tried < DAYS; tried++) {
      var moved = start.plusDays(tried).toOffsetDateTime();
      if (!moved.isBefore(from) && moved.isBefore(to)) {
        return Optional.of(Math.toIntExact(tried));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDateTime> local(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private static int day(CaseFields fields) {
    var text = fields.text("day");
    return text.matches("\\d{1,3}") ? Math.min(Integer.parseInt(text), DAYS - 1) : 0;
  }
}
