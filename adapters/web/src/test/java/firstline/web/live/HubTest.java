package firstline.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HubTest {
  private static final Duration NONE = Duration.ZERO;

  private final Hub<Integer> hub = new Hub<>();

  @Test
  void handsSignalsToAllWhoListenToATopic() throws InterruptedException {
    var one = hub.listen("a");
    var two = hub.listen("a");
    var other = hub.listen("b");
    hub.publish("a", 1);
    assertThat(one.next(NONE)).contains(1);
    assertThat(two.next(NONE)).contains(1);
    assertThat(other.next(NONE)).isEmpty();
    assertThat(hub.listeners()).isEqualTo(3);
  }

  @Test
  void forgetsWhoHasLeft() {
    var one = hub.listen("a");
    one.close();
    one.close();
    hub.publish("a", 1);
    assertThat(hub.listeners()).isZero();
    assertThat(hub.listeners("a")).isZero();
  }

  @Test
  void cutsOffWhoFallsBehindAfterWhatWasQueued() throws InterruptedException {
    var slow = hub.listen("a");
    var quick = hub.listen("a");
    for (int i = 0; i < 200; i++) {
      hub.publish("a", i);
      assertThat(quick.next(NONE)).contains(i);
    }
    assertThat(hub.listeners("a")).isEqualTo(1);
    int read = 0;
    while (!slow.over()) {
      if (slow.next(NONE).isPresent()) {
        read++;
      }
    }
    assertThat(read).isEqualTo(64);
  }

  @Test
  void endsEverythingWhenItIsClosed() throws InterruptedException {
    var one = hub.listen("a");
    hub.close();
    assertThat(one.next(Duration.ofMinutes(1))).isEmpty();
    assertThat(one.over()).isTrue();
    var late = hub.listen("a");
    assertThat(late.next(Duration.ofMinutes(1))).isEmpty();
    assertThat(late.over()).isTrue();
  }
}
