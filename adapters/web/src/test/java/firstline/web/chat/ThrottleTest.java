package firstline.web.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private Instant now = ChatHouse.NOON;

  @Test
  void admitsABurstAndThenASteadyFlowForEachByItself() {
    var throttle = new Throttle(3, 6, () -> now);
    for (int i = 0; i < 3; i++) {
      assertThat(throttle.admits("one")).isTrue();
    }
    assertThat(throttle.admits("one")).isFalse();
    assertThat(throttle.admits("another")).isTrue();
    now = now.plusSeconds(10);
    assertThat(throttle.admits("one")).isTrue();
    assertThat(throttle.admits("one")).isFalse();
  }
}
