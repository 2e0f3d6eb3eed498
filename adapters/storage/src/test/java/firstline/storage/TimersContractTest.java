package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Effect;
import firstline.core.conversation.Event;
import firstline.core.port.InboxItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimersContractTest extends Contract {
  private static final Instant SOON = Samples.NOON.plus(Duration.ofMinutes(10));
  private static final Instant LATE = Samples.NOON.plus(Duration.ofHours(1));

  private long version;

  @BeforeEach
  void begin() {
    committed(Samples.first(stored(Samples.inbound("7", "u1"))));
    version = 1;
  }

  private void turn(Effect... effects) {
    committed(
        Samples.turn(
            stored(Samples.inbound("7", "t" + version)),
            Optional.of(Samples.withBot("7", version)),
            Samples.withBot("7", version + 1),
            effects));
    version++;
  }

  private List<InboxItem> fire(Instant now) {
    return storage.timers().fire(now, 100);
  }

  @Test
  void brings_what_is_due_into_the_inbox() {
    turn(new Effect.SetTimer("remind", SOON), new Effect.SetTimer("close", LATE));
    assertThat(storage.timers().next()).contains(SOON);
    assertThat(fire(SOON.minusMillis(1))).isEmpty();

    var now = SOON.plusSeconds(1);
    var items = fire(now);
    assertThat(items).hasSize(1);
    var inbound = items.getFirst().inbound();
    assertThat(inbound.event()).isEqualTo(new Event.TimerDue(now, "remind"));
    assertThat(inbound.conversation()).contains(Samples.id("7"));
    assertThat(inbound.address()).isEqualTo(Samples.chat("7"));
    assertThat(storage.inbox().pending(0, 10)).isEqualTo(items);
    assertThat(storage.timers().next()).contains(LATE);
  }

  @Test
  void fires_once() {
    turn(new Effect.SetTimer("remind", SOON));
    assertThat(fire(SOON)).hasSize(1);
    assertThat(fire(SOON)).isEmpty();
    reopen();
    assertThat(fire(LATE)).isEmpty();
  }

  @Test
  void fires_once_though_many_look_at_the_same_moment() throws Exception {
    turn(new Effect.SetTimer("remind", SOON));
    var calls = new ArrayList<Callable<List<InboxItem>>>();
    for (int i = 0; i < 20; i++) {
      calls.add(() -> fire(LATE));
    }
    int fired = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var outcome : threads.invokeAll(calls)) {
        fired += outcome.get().size();
      }
    }
    assertThat(fired).isEqualTo(1);
  }

  @Test
  void moves_a_timer_of_the_same_name() {
    turn(new Effect.SetTimer("remind", SOON));
    turn(new Effect.SetTimer("remind", LATE));
    assertThat(fire(SOON)).isEmpty();
    assertThat(fire(LATE)).hasSize(1);
  }

  @Test
  void lets_a_fired_timer_be_set_again() {
    turn(new Effect.SetTimer("remind", SOON));
    fire(SOON);
    turn(new Effect.SetTimer("remind", LATE));
    assertThat(fire(LATE)).hasSize(1);
  }

  @Test
  void forgets_a_cancelled_timer() {
    turn(new Effect.SetTimer("remind", SOON));
    turn(new Effect.CancelTimer("remind"));
    assertThat(fire(LATE)).isEmpty();
    assertThat(storage.timers().next()).isEmpty();
  }

  @Test
  void fires_the_longest_due_first_and_no_more_than_asked_for() {
    turn(new Effect.SetTimer("b", LATE), new Effect.SetTimer("a", SOON));
    var first = storage.timers().fire(LATE, 1);
    assertThat(first)
        .extracting(item -> item.inbound().event())
        .containsExactly(new Event.TimerDue(LATE, "a"));
    assertThat(fire(LATE)).hasSize(1);
  }

  @Test
  void survives_a_restart() {
    turn(new Effect.SetTimer("remind", SOON));
    reopen();
    assertThat(fire(SOON)).hasSize(1);
  }
}
