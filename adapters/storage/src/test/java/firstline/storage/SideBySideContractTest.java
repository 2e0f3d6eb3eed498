package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.port.ConversationStore.Committed;
import firstline.core.port.DeskView;
import firstline.core.port.Inbound;
import firstline.core.port.InboxItem;
import firstline.core.port.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many things at the same moment. */
class SideBySideContractTest extends Contract {
  private static final int CONVERSATIONS = 1_000;
  private static final int EVENTS = 3;

  private <T> List<T> atOnce(List<Callable<T>> calls)
      throws InterruptedException, ExecutionException {
    var outcomes = new ArrayList<T>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var future : threads.invokeAll(calls)) {
        outcomes.add(future.get());
      }
    }
    return outcomes;
  }

  private List<Committed> commitAtOnce(int times, Function<Integer, Turn> turn)
      throws InterruptedException, ExecutionException {
    return atOnce(
        IntStream.range(0, times)
            .<Callable<Committed>>mapToObj(i -> () -> storage.conversations().commit(turn.apply(i)))
            .toList());
  }

  private static long count(List<Committed> outcomes, Class<? extends Committed> kind) {
    return outcomes.stream().filter(kind::isInstance).count();
  }

  @Test
  void one_of_many_wins_a_version() throws Exception {
    committed(Samples.first(stored(Samples.inbound("7", "u0"))));
    var items =
        IntStream.range(0, 30).mapToObj(i -> stored(Samples.inbound("7", "v" + i))).toList();
    var outcomes = commitAtOnce(30, i -> Samples.next(items.get(i), 1));
    assertThat(count(outcomes, Committed.Stored.class)).isEqualTo(1);
    assertThat(count(outcomes, Committed.Stale.class)).isEqualTo(29);
    assertThat(storage.inbox().backlog()).isEqualTo(29);
    assertThat(storage.desk().transcript(Samples.id("7"), 0, 100)).hasSize(4);
  }

  @Test
  void one_of_many_does_an_event() throws Exception {
    committed(Samples.first(stored(Samples.inbound("7", "u0"))));
    var item = stored(Samples.inbound("7", "u1"));
    var outcomes = commitAtOnce(30, i -> Samples.next(item, 1));
    assertThat(count(outcomes, Committed.Stored.class)).isEqualTo(1);
    assertThat(count(outcomes, Committed.AlreadyDone.class)).isEqualTo(29);
  }

  @Test
  void one_of_many_opens_a_conversation() throws Exception {
    var items =
        IntStream.range(0, 30).mapToObj(i -> stored(Samples.inbound("7", "v" + i))).toList();
    var outcomes = commitAtOnce(30, i -> Samples.first(items.get(i)));
    assertThat(count(outcomes, Committed.Stored.class)).isEqualTo(1);
    assertThat(storage.desk().at(Samples.chat("7"), 10)).hasSize(1);
  }

  @Test
  void a_thousand_conversations_go_on_side_by_side() throws Exception {
    var events = new ArrayList<Inbound>();
    for (int event = 0; event < EVENTS; event++) {
      for (int chat = 0; chat < CONVERSATIONS; chat++) {
        events.add(Samples.inbound("c" + chat, "u" + chat + "-" + event));
      }
    }
    var byChat =
        storage.inbox().store(events).stream()
            .collect(Collectors.groupingBy(item -> item.inbound().address()));
    atOnce(byChat.values().stream().<Callable<Integer>>map(items -> () -> talk(items)).toList());

    assertThat(storage.inbox().backlog()).isZero();
    assertThat(storage.outbox().backlog()).isEqualTo((long) CONVERSATIONS * EVENTS);
    assertThat(storage.desk().count(DeskView.Queue.BOT)).isEqualTo(CONVERSATIONS);
    for (int chat = 0; chat < CONVERSATIONS; chat += 97) {
      assertThat(numbers("c" + chat)).containsExactly(1, 2, 3);
      assertThat(storage.conversations().find(Samples.id("c" + chat)))
          .contains(Samples.withBot("c" + chat, EVENTS));
    }
  }

  private int talk(List<InboxItem> items) {
    for (int version = 0; version < items.size(); version++) {
      var item = items.get(version);
      committed(version == 0 ? Samples.first(item) : Samples.next(item, version));
    }
    return items.size();
  }

  private List<Integer> numbers(String chat) {
    return storage.desk().transcript(Samples.id(chat), 0, 100).stream()
        .filter(DeskView.Entry.Spoken.class::isInstance)
        .map(entry -> ((DeskView.Entry.Spoken) entry).number())
        .toList();
  }
}
