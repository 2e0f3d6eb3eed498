package firstline.core.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The first days of a customer. Calendar days in the policy's zone; the day of the first service is
 * day 1. The window is open through the whole of its last day, and before day 1 too.
 */
public record Window(int days) {
  public Window {
    if (days < 1) {
      throw new IllegalArgumentException("A window has at least one day");
    }
  }

  /** The number of a day for a customer; below 1 before the first service. */
  public static long dayOf(LocalDate since, LocalDate today) {
    return ChronoUnit.DAYS.between(since, today) + 1;
  }

  /** Whether it is open on a day. */
  public boolean isOpen(LocalDate since, LocalDate today) {
    return dayOf(since, today) <= days;
  }

  /** The last day on which it is open for a customer. */
  public LocalDate lastDay(LocalDate since) {
    return since.plusDays(days - 1L);
  }

  static LocalDate today(Case request, ZoneId zone) {
    return request.at().atZoneSameInstant(zone).toLocalDate();
  }
}
