package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Author;
import firstline.core.conversation.Effect;
import firstline.core.message.Message;
import firstline.core.port.Delivery;
import firstline.core.port.Outbox.Fate;
import firstline.core.port.Turn;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutboxContractTest extends Contract {
  @Test
  void holds_what_was_said_until_it_is_settled() {
    var said = new ArrayList<Delivery>();
    said.addAll(committed(Samples.first(stored(Samples.inbound("7", "u1")))));
    said.addAll(committed(Samples.first(stored(Samples.inbound("8", "u2")))));
    said.addAll(committed(Samples.next(stored(Samples.inbound("7", "u3")), 1)));
    assertThat(storage.outbox().pending(10)).isEqualTo(said);
    assertThat(storage.outbox().pending(2)).isEqualTo(said.subList(0, 2));

    storage.outbox().settle(Samples.id("7"), 1, new Fate.Sent("p1"), Samples.NOON);
    storage.outbox().settle(Samples.id("8"), 1, new Fate.Undeliverable("gone"), Samples.NOON);
    assertThat(storage.outbox().pending(10)).containsExactly(said.getLast());
    assertThat(storage.outbox().backlog()).isEqualTo(1);

    storage.outbox().settle(Samples.id("7"), 2, new Fate.Silenced(), Samples.NOON);
    assertThat(storage.outbox().backlog()).isZero();
  }

  @Test
  void goes_on_where_it_was_after_a_restart() {
    var said = committed(Samples.first(stored(Samples.inbound("7", "u1"))));
    reopen();
    assertThat(storage.outbox().pending(10)).isEqualTo(said);
  }

  @Test
  void counts_the_tries() {
    committed(Samples.first(stored(Samples.inbound("7", "u1"))));
    storage.outbox().tried(Samples.id("7"), 1, "502", Samples.NOON);
    storage.outbox().tried(Samples.id("7"), 1, "429", Samples.NOON);
    assertThat(storage.outbox().pending(10)).extracting(Delivery::attempts).containsExactly(2);
  }

  @Test
  void settles_a_message_once() {
    committed(Samples.first(stored(Samples.inbound("7", "u1"))));
    storage.outbox().settle(Samples.id("7"), 1, new Fate.Sent("p1"), Samples.NOON);
    storage.outbox().settle(Samples.id("7"), 1, new Fate.Undeliverable("late"), Samples.NOON);
    assertThat(storage.outbox().sentAs(Samples.id("7"), 1)).contains("p1");
  }

  @Test
  void knows_what_the_platform_calls_a_sent_message_only() {
    committed(Samples.first(stored(Samples.inbound("7", "u1"))));
    committed(Samples.first(stored(Samples.inbound("8", "u2"))));
    storage.outbox().settle(Samples.id("7"), 1, new Fate.Silenced(), Samples.NOON);
    assertThat(storage.outbox().sentAs(Samples.id("7"), 1)).isEmpty();
    assertThat(storage.outbox().sentAs(Samples.id("8"), 1)).isEmpty();
    assertThat(storage.outbox().sentAs(Samples.id("8"), 9)).isEmpty();
  }

  @Test
  void resolves_what_a_message_replaces() {
    committed(Samples.first(stored(Samples.inbound("7", "u1"))));
    storage.outbox().settle(Samples.id("7"), 1, new Fate.Sent("p1"), Samples.NOON);
    var deliveries = committed(replacing(2, 1));
    assertThat(deliveries).extracting(Delivery::replacesNumber).containsExactly(Optional.of(1));
    assertThat(deliveries).extracting(Delivery::replaces).containsExactly(Optional.of("p1"));
    assertThat(storage.outbox().pending(10)).isEqualTo(deliveries);
  }

  @Test
  void replaces_nothing_where_the_earlier_message_is_still_on_its_way() {
    committed(Samples.first(stored(Samples.inbound("7", "u1"))));
    var deliveries = committed(replacing(2, 1));
    assertThat(deliveries).extracting(Delivery::replaces).containsExactly(Optional.empty());
    assertThat(storage.outbox().pending(10)).hasSize(2).endsWith(deliveries.getFirst());
  }

  private Turn replacing(int number, int replaced) {
    var say =
        new Effect.Say(number, new Author.Desk(), Message.of("checked"), Optional.of(replaced));
    return Samples.turn(
        stored(Samples.inbound("7", "r" + number)),
        Optional.of(Samples.withBot("7", number - 1)),
        Samples.withBot("7", number),
        say);
  }
}
