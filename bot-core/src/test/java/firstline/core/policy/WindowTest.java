package firstline.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-02-20");

  @Test
  @DisplayName("the day of the first service is day 1")
  void countsFromOne() {
    assertThat(Window.dayOf(FIRST, FIRST)).isEqualTo(1);
    assertThat(Window.dayOf(FIRST, FIRST.minusDays(1))).isZero();
    assertThat(Window.dayOf(FIRST, LocalDate.parse("2026-03-21"))).isEqualTo(30);
  }

  @Test
  @DisplayName("it is open through its last day and closed from the next")
  void closes() {
    var window = new Window(30);
    assertThat(window.lastDay(FIRST)).isEqualTo("2026-03-21");
    assertThat(window.isOpen(FIRST, LocalDate.parse("2026-03-21"))).isTrue();
    assertThat(window.isOpen(FIRST, LocalDate.parse("2026-03-22"))).isFalse();
    assertThat(window.isOpen(FIRST, FIRST.minusYears(1))).isTrue();
    assertThatThrownBy(() -> new Window(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("whatever the first day and the length, counting the days agrees")
  void agreesWithCounting() {
    var random = new Random(3);
    for (int i = 0; i < 300; i++) {
      var since = FIRST.plusDays(random.nextInt(4_000));
      int days = 1 + random.nextInt(60);
      var window = new Window(days);
      var day = since;
      for (int n = 1; n <= days; n++, day = day.plusDays(1)) {
        assertThat(window.isOpen(since, day)).isTrue();
      }
      assertThat(window.isOpen(since, day)).isFalse();
      assertThat(window.lastDay(since)).isEqualTo(day.minusDays(1));
    }
  }
}
