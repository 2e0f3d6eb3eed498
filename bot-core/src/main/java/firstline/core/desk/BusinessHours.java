package firstline.core.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When people work: spans of the week in a zone, none on holidays. Lengths are elapsed time, so a
 * day on which clocks change is as long as it really is.
 */
public record BusinessHours(ZoneId zone, List<Span> week, Set<LocalDate> holidays) {

  /**
   * A part of a day.
   *
   * @param to not included; midnight means the end of the day
   */
  public record Span(DayOfWeek day, LocalTime from, LocalTime to) {
    public Span {
      if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
        throw new IllegalArgumentException(
            "Hours from " + from + " to " + to + " have no length; midnight is written 24:00");
      }
    }

    /** Whether two spans share any time. */
    public boolean overlaps(Span other) {
      return day == other.day && startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Span other) {
      return other.to.equals(LocalTime.MIDNIGHT) || from.isBefore(other.to);
    }
  }

  /** A working span of one date, as instants. */
  private record Open(Instant from, Instant to) {}

  /**
   * Working hours.
   *
   * @throws IllegalArgumentException if there are none at all
   */
  public BusinessHours {
    if (week.isEmpty()) {
      throw new IllegalArgumentException("There must be some business hours in a week");
    }
    week = week.stream().sorted(Comparator.comparing(Span::day).thenComparing(Span::from)).toList();
    holidays = Set.copyOf(holidays);
  }

  /** Whether people work at an instant; the closing instant is outside. */
  public boolean isOpen(Instant at) {
    return on(at.atZone(zone).toLocalDate()).stream()
        .anyMatch(open -> !at.isBefore(open.from()) && at.isBefore(open.to()));
  }

  /** The instants of a date at which people begin or stop to work, in order. */
  public List<Instant> boundsOf(LocalDate date) {
    return on(date).stream().flatMap(open -> Stream.of(open.from(), open.to())).toList();
  }

  /** The instant at which so much working time has passed since {@code start}. */
  public Instant after(Instant start, Duration working) {
    var left = working;
    for (var date = start.atZone(zone).toLocalDate(); ; date = date.plusDays(1)) {
      for (var open : on(date)) {
        var from = start.isAfter(open.from()) ? start : open.from();
        if (!from.isBefore(open.to())) {
          continue;
        }
        var available = Duration.between(from, open.to());
        if (left.compareTo(available) <= 0) {
          return from.plus(left);
        }
        left = left.minus(available);
      }
    }
  }

  private List<Open> on(LocalDate date) {
    if (holidays.contains(date)) {
      return List.of();
    }
    return week.stream()
        .filter(span -> span.day() == date.getDayOfWeek())
        .map(span -> new Open(instant(date, span.from()), instant(end(date, span), span.to())))
        .toList();
  }

  private static LocalDate end(LocalDate date, Span span) {
    return span.to().equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
  }

  private Instant instant(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(zone).toInstant();
  }
}
