package firstline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GateTest {
  private final Virtual time = new Virtual();
  private final Gate gate = new Gate(new Throttle(Pace.documented(), time), time);

  @Test
  void waitsForAShortWhile() {
    for (int i = 0; i < 6; i++) {
      assertThat(gate.enter("m" + i, 1001)).isEmpty();
    }

    assertThat(time.waits()).isNotEmpty().allMatch(w -> w.compareTo(Duration.ofSeconds(2)) < 0);
  }

  @Test
  void sendsAwayWhoWouldHaveToWaitLong() {
    gate.slowDown(1001, Duration.ofSeconds(30));

    assertThat(gate.enter("m", 1001))
        .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofSeconds(29)));
    assertThat(time.waits()).isEmpty();
  }
}
