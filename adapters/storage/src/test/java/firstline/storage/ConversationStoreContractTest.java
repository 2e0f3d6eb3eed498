package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import firstline.core.conversation.Author;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.Effect;
import firstline.core.conversation.Event;
import firstline.core.conversation.Found;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.message.Message;
import firstline.core.port.ConversationStore.Committed;
import firstline.core.port.InboxItem;
import firstline.core.port.Turn;
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

  @Test
  void finds_what_was_relayed_as_later_messages_have_left_it() {
    var ana = new Author.Staff(new Agent(new AgentId(1), "Ana"));
    committed(Samples.first(stored(Samples.inbound("7", "u1"))));
    var words = new Effect.Say(2, ana, Message.of("Helo"), Optional.empty());
    var more = new Effect.Say(3, ana, Message.of("More"), Optional.empty());
    var written = stored(Samples.inbound("7", "written"));
    committed(turn(written, 1, words, more));
    var again = new Effect.Say(4, ana, Message.of("Hello"), Optional.of(2));
    committed(turn(stored(Samples.inbound("7", "changed")), 2, again));
    var origin = new Event.Origin(written.inbound().source(), "written");

    assertThat(storage.conversations().relayed(Samples.id("7"), origin))
        .extracting(Found.Relayed.Said::number, said -> said.message().plain())
        .containsExactly(tuple(3, "More"), tuple(4, "Hello"));

    var gone = new Effect.Say(5, ana, Message.nothing(), Optional.of(4));
    committed(turn(stored(Samples.inbound("7", "gone")), 3, gone));
    assertThat(storage.conversations().relayed(Samples.id("7"), origin))
        .extracting(Found.Relayed.Said::number)
        .containsExactly(3);
    var other = new Event.Origin("discord:1", "written");
    assertThat(storage.conversations().relayed(Samples.id("7"), other)).isEmpty();
  }

  private static Turn turn(InboxItem item, long version, Effect... effects) {
    var before = Optional.of(Samples.withBot("7", version));
    return Samples.turn(item, before, Samples.withBot("7", version + 1), effects);
  }
}
