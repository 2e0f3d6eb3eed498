package firstline.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessHoursTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static BusinessHours every(LocalTime from, LocalTime to, LocalDate... holidays) {
    var week =
        Arrays.stream(DayOfWeek.values())
            .map(day -> new BusinessHours.Span(day, from, to))
            .toList();
    return new BusinessHours(NEW_YORK, week, Set.of(holidays));
  }

  @ParameterizedTest(name = "4 working hours after {0} it is {1}")
  @CsvSource({
    "2026-03-10T12:00:00-04:00, 2026-03-10T16:00:00-04:00",
    "2026-03-10T19:00:00-04:00, 2026-03-10T23:00:00-04:00",
    "2026-03-10T19:01:00-04:00, 2026-03-11T09:01:00-04:00",
    "2026-03-10T23:00:00-04:00, 2026-03-11T13:00:00-04:00",
    "2026-03-10T03:00:00-04:00, 2026-03-10T13:00:00-04:00",
    "2026-03-07T22:00:00-05:00, 2026-03-08T12:00:00-04:00",
    "2026-10-31T22:00:00-04:00, 2026-11-01T12:00:00-05:00"
  })
  void countsWorkingTime(Instant start, Instant end) {
    assertThat(every(LocalTime.of(9, 0), LocalTime.of(23, 0)).after(start, Duration.ofHours(4)))
        .isEqualTo(end);
  }

  @Test
  @DisplayName("a holiday is skipped")
  void skipsHolidays() {
    var hours = every(LocalTime.of(9, 0), LocalTime.of(23, 0), LocalDate.parse("2026-03-11"));
    assertThat(hours.after(Instant.parse("2026-03-11T02:00:00Z"), Duration.ofHours(4)))
        .isEqualTo(Instant.parse("2026-03-12T16:00:00Z"));
    assertThat(hours.isOpen(Instant.parse("2026-03-11T16:00:00Z"))).isFalse();
    assertThat(hours.isOpen(Instant.parse("2026-03-12T16:00:00Z"))).isTrue();
  }

  @Test
  @DisplayName("the opening instant is inside, the closing one is not")
  void bounds() {
    var hours = every(LocalTime.of(9, 0), LocalTime.of(17, 0));
    assertThat(hours.isOpen(Instant.parse("2026-03-10T13:00:00Z"))).isTrue();
    assertThat(hours.isOpen(Instant.parse("2026-03-10T12:59:59Z"))).isFalse();
    assertThat(hours.isOpen(Instant.parse("2026-03-10T21:00:00Z"))).isFalse();
    assertThat(hours.isOpen(Instant.parse("2026-03-10T20:59:59Z"))).isTrue();
  }

  @Test
  @DisplayName("a day around the clock is as long as it really is when clocks change")
  void longAndShortDays() {
    var hours = every(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    var start = Instant.parse("2026-03-08T05:00:00Z");
    assertThat(hours.after(start, Duration.ofHours(24)))
        .isEqualTo(start.plus(Duration.ofHours(24)));
    assertThat(hours.isOpen(Instant.parse("2026-03-08T04:59:59Z"))).isTrue();
  }

  @Test
  @DisplayName("spans overlap if they share time of one day")
  void overlaps() {
    var morning = span(DayOfWeek.MONDAY, 9, 12);
    assertThat(morning.overlaps(span(DayOfWeek.MONDAY, 12, 13))).isFalse();
    assertThat(morning.overlaps(span(DayOfWeek.MONDAY, 11, 13))).isTrue();
    assertThat(span(DayOfWeek.MONDAY, 11, 13).overlaps(morning)).isTrue();
    assertThat(span(DayOfWeek.MONDAY, 12, 13).overlaps(morning)).isFalse();
    assertThat(morning.overlaps(span(DayOfWeek.TUESDAY, 9, 12))).isFalse();
    var evening = new BusinessHours.Span(DayOfWeek.MONDAY, LocalTime.of(20, 0), LocalTime.MIDNIGHT);
    assertThat(evening.overlaps(span(DayOfWeek.MONDAY, 21, 22))).isTrue();
    assertThat(evening.overlaps(morning)).isFalse();
  }

  @Test
  @DisplayName("hours without length, and a week without hours, are refused")
  void refusesNothing() {
    assertThatThrownBy(() -> span(DayOfWeek.MONDAY, 9, 9))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BusinessHours(NEW_YORK, List.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("counting minute by minute comes to the same end")
  void agreesWithCounting() {
    var random = new Random(11);
    for (int i = 0; i < 60; i++) {
      var week = new ArrayList<BusinessHours.Span>();
      for (var day : DayOfWeek.values()) {
        int from = random.nextInt(12);
        week.add(span(day, from, from + 1 + random.nextInt(3)));
        week.add(span(day, 16, 17 + random.nextInt(7)));
      }
      var hours = new BusinessHours(NEW_YORK, week, Set.of(LocalDate.parse("2026-03-09")));
      var start = Instant.parse("2026-03-06T00:00:00Z").plusSeconds(60L * random.nextInt(4_000));
      int minutes = 1 + random.nextInt(900);
      assertThat(hours.after(start, Duration.ofMinutes(minutes)))
          .isEqualTo(counted(hours, start, minutes));
    }
  }

  private static Instant counted(BusinessHours hours, Instant start, int minutes) {
    var at = start;
    int left = minutes;
    while (left > 0) {
      if (hours.isOpen(at)) {
        left--;
      }
      at = at.plusSeconds(60);
    }
    return at;
  }

  private static BusinessHours.Span span(DayOfWeek day, int from, int to) {
    return new BusinessHours.Span(day, LocalTime.of(from, 0), LocalTime.of(to, 0));
  }
}
