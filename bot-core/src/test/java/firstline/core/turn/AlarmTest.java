package firstline.core.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import firstline.core.port.InboxItem;
import firstline.core.port.Timers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AlarmTest {
  private static final Instant NOW = Instant.parse("2026-03-10T14:00:00Z");
  private static final Instant NEXT = NOW.plusSeconds(30);

  private final AtomicInteger looks = new AtomicInteger();
  private final Timers timers =
      new Timers() {
        @Override
        public List<InboxItem> fire(Instant now, int limit) {
          looks.incrementAndGet();
          return List.of();
        }

        @Override
        public Optional<Instant> next() {
          return Optional.of(NEXT);
        }
      };

  @Test
  @DisplayName("looks again for a timer before the next one, and for no other")
  void isWokenByEarlierTimersOnly() throws InterruptedException {
    var alarm = new Alarm(timers, InstantSource.fixed(NOW), item -> {});
    var thread = Thread.ofPlatform().start(alarm);
    await().until(() -> looks.get() == 1 && thread.getState() == Thread.State.TIMED_WAITING);
    for (int later = 0; later < 50; later++) {
      alarm.poke(NEXT.plusSeconds(later));
    }
    alarm.poke(NEXT.minusSeconds(1));
    await().until(() -> looks.get() == 2);
    alarm.close();
    assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    assertThat(looks).hasValue(2);
  }
}
