package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.port.InboxItem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InboxContractTest extends Contract {
  @Test
  void gives_back_what_came_in() {
    var inbound = Samples.inbound("7", "u1");
    var item = stored(inbound);
    assertThat(item.inbound()).isEqualTo(inbound);
    assertThat(storage.inbox().pending(0, 10)).containsExactly(item);
    assertThat(storage.inbox().backlog()).isEqualTo(1);
  }

  @Test
  void takes_the_same_delivery_once() {
    stored(Samples.inbound("7", "u1"));
    var again = List.of(Samples.inbound("7", "u1"), Samples.inbound("7", "u2"));
    assertThat(storage.inbox().store(again))
        .extracting(item -> item.inbound().key())
        .containsExactly("u2");
    assertThat(storage.inbox().backlog()).isEqualTo(2);
  }

  @Test
  void takes_a_delivery_once_that_comes_twice_in_one_batch() {
    var twice = List.of(Samples.inbound("7", "u1"), Samples.inbound("7", "u1"));
    assertThat(storage.inbox().store(twice)).hasSize(1);
  }

  @Test
  void keeps_the_order_of_a_large_batch() {
    var events = IntStream.range(0, 100).mapToObj(i -> Samples.inbound("7", "u" + i)).toList();
    var items = storage.inbox().store(events);
    assertThat(items).extracting(InboxItem::inbound).containsExactlyElementsOf(events);
    assertThat(items).extracting(InboxItem::sequence).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void pages_through_what_is_pending() {
    var events = IntStream.range(0, 10).mapToObj(i -> Samples.inbound("7", "u" + i)).toList();
    var items = storage.inbox().store(events);
    assertThat(storage.inbox().pending(items.get(3).sequence(), 4))
        .containsExactlyElementsOf(items.subList(4, 8));
  }

  @Test
  void takes_each_delivery_once_from_many_at_a_time() throws Exception {
    var calls = new ArrayList<Callable<List<InboxItem>>>();
    for (int caller = 0; caller < 40; caller++) {
      var events = IntStream.range(0, 20).mapToObj(i -> Samples.inbound("c" + i, "u" + i)).toList();
      calls.add(() -> storage.inbox().store(events));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int taken = 0;
      for (Future<List<InboxItem>> outcome : threads.invokeAll(calls)) {
        taken += outcome.get().size();
      }
      assertThat(taken).isEqualTo(20);
    }
    assertThat(storage.inbox().backlog()).isEqualTo(20);
  }

  @Test
  void keeps_odd_characters_or_replaces_what_no_database_takes() {
    var odd =
        Samples.inbound("a\0b", "k\0\uD800", Samples.said("half \uD83D and zero \0, whole 🙂"));
    assertThat(storage.inbox().store(List.of(odd))).hasSize(1);
    assertThat(storage.inbox().store(List.of(odd))).isEmpty();
    assertThat(storage.inbox().pending(0, 1))
        .extracting(item -> item.inbound().address().chat())
        .containsExactly("a\uFFFDb");
  }

  @Test
  void is_still_there_after_a_restart() {
    var item = stored(Samples.inbound("7", "u1"));
    reopen();
    assertThat(storage.inbox().pending(0, 10)).containsExactly(item);
    assertThat(storage.inbox().store(List.of(Samples.inbound("7", "u1")))).isEmpty();
  }
}
