package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Conversation;
import firstline.core.port.ConversationStore.Committed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConversationStoreContractTest extends Contract {
  @Test
  void finds_a_conversation_by_address_and_id() {
    committed(Samples.first(stored(Samples.inbound("7", "u1"))));
    for (int pass = 0; pass < 2; pass++) {
      assertThat(storage.conversations().open(Samples.chat("7"))).contains(Samples.withBot("7", 1));
      assertThat(storage.conversations().find(Samples.id("7"))).contains(Samples.withBot("7", 1));
      assertThat(storage.conversations().open(Samples.chat("8"))).isEmpty();
      reopen();
    }
  }

  @Test
  void hands_out_what_is_to_be_sent() {
    var deliveries = committed(Samples.first(stored(Samples.inbound("7", "u1"))));
    assertThat(deliveries).hasSize(1);
    assertThat(deliveries.getFirst().message()).isEqualTo(Samples.say(1, "hello 7").message());
    assertThat(storage.outbox().pending(10)).isEqualTo(deliveries);
  }

  @Test
  void does_an_event_once() {
    var item = stored(Samples.inbound("7", "u1"));
    committed(Samples.first(item));
    assertThat(storage.conversations().commit(Samples.first(item)))
        .isEqualTo(new Committed.AlreadyDone());
    assertThat(storage.inbox().backlog()).isZero();
  }

  @Test
  void refuses_what_was_decided_on_an_old_version() {
    committed(Samples.first(stored(Samples.inbound("7", "u1"))));
    committed(Samples.next(stored(Samples.inbound("7", "u2")), 1));
    var late = stored(Samples.inbound("7", "u3"));
    assertThat(storage.conversations().commit(Samples.next(late, 1)))
        .isEqualTo(new Committed.Stale());
    assertThat(storage.inbox().pending(0, 10)).containsExactly(late);
    committed(Samples.next(late, 2));
    assertThat(storage.inbox().backlog()).isZero();
  }

  @Test
  void opens_one_conversation_at_an_address() {
    committed(Samples.first(stored(Samples.inbound("7", "u1"))));
    var other = stored(Samples.inbound("7", "u2"));
    assertThat(storage.conversations().commit(Samples.first(other)))
        .isEqualTo(new Committed.Stale());
  }

  @Test
  void opens_another_one_once_the_first_is_closed() {
    committed(Samples.first(stored(Samples.inbound("7", "u1"))));
    var closed = new Conversation.Closed(Samples.header("7", 2), Samples.NOON);
    var item = stored(Samples.inbound("7", "u2"));
    committed(Samples.turn(item, Optional.of(Samples.withBot("7", 1)), closed));
    assertThat(storage.conversations().open(Samples.chat("7"))).isEmpty();
    assertThat(storage.conversations().find(Samples.id("7"))).contains(closed);
  }
}
