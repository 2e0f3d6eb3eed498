package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Activity;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.customer.AccountId;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.desk.Handoff;
import firstline.core.desk.Takeover;
import firstline.core.port.DeskView;
import firstline.core.port.DeskView.Queue;
import firstline.core.port.Inbound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeskViewContractTest extends Contract {
  private static final Agent AGENT = new Agent(new AgentId(3), "Bo");

  private static Instant at(int minutes) {
    return Samples.NOON.plusSeconds(60L * minutes);
  }

  private static Event said(int minutes, String text) {
    return new Event.Said(at(minutes), "m1", text, List.of(), Optional.empty(), false, Set.of());
  }

  private static Conversation waitingFor(String chat, long version, int sinceMinutes) {
    var handoff = new Handoff(at(sinceMinutes), Handoff.Cause.ASKED);
    return new Conversation.WithBot(
        Samples.header(Samples.id(chat), Samples.NOON, chat, version, Optional.of(handoff)),
        new Activity.Idle());
  }

  private static Conversation taken(String chat, long version) {
    return new Conversation.WithHuman(
        Samples.header(chat, version), new Takeover(AGENT, at(9)), new Activity.Idle());
  }

  private void open(String chat, Event event, Conversation after) {
    var item = stored(Samples.inbound(chat, "open-" + chat, event));
    committed(Samples.turn(item, Optional.empty(), after, Samples.say(1, "hello")));
  }

  private void goOn(String chat, Event event, Conversation after) {
    var version = after.header().version();
    var item = stored(Samples.inbound(chat, "on-" + chat + version, event));
    committed(Samples.turn(item, Optional.of(Samples.withBot(chat, version - 1)), after));
  }

  private List<String> chats(Queue queue) {
    return storage.desk().list(queue, 10).stream().map(row -> row.address().chat()).toList();
  }

  @Test
  void lists_the_longest_waiting_first_and_others_by_their_last_word() {
    open("1", said(1, "one"), waitingFor("1", 1, 7));
    open("2", said(2, "two"), waitingFor("2", 1, 5));
    open("3", said(3, "three"), Samples.withBot("3", 1));
    open("4", said(4, "four"), Samples.withBot("4", 1));
    open("5", said(5, "five"), taken("5", 1));
    assertThat(chats(Queue.WAITING)).containsExactly("2", "1");
    assertThat(chats(Queue.BOT)).containsExactly("4", "3");
    assertThat(chats(Queue.TAKEN)).containsExactly("5");
    assertThat(chats(Queue.CLOSED)).isEmpty();
    assertThat(storage.desk().list(Queue.BOT, 1)).hasSize(1);
    assertThat(storage.desk().count(Queue.WAITING)).isEqualTo(2);
    assertThat(storage.desk().count(Queue.CLOSED)).isZero();
  }

  @Test
  void shows_a_line_of_the_list() {
    open("1", said(1, "  my \n mail  is stuck "), waitingFor("1", 1, 7));
    assertThat(storage.desk().list(Queue.WAITING, 1))
        .containsExactly(
            new DeskView.Row(
                Samples.id("1"),
                Samples.chat("1"),
                Samples.person("1"),
                Optional.of(new AccountId("C-1001")),
                Queue.WAITING,
                Optional.of(at(7)),
                Optional.empty(),
                "my mail is stuck",
                at(1)));
  }

  @Test
  void moves_a_conversation_from_queue_to_queue() {
    open("1", said(1, "one"), waitingFor("1", 1, 1));
    goOn("1", new Event.TakeoverAsked(at(2), AGENT), taken("1", 2));
    assertThat(chats(Queue.WAITING)).isEmpty();
    var row = storage.desk().list(Queue.TAKEN, 10).getFirst();
    assertThat(row.agent()).contains(AGENT);
    assertThat(row.waitingSince()).isEmpty();
    assertThat(row.lastAt()).as("staff do not make a customer active").isEqualTo(at(1));

    var closed = new Conversation.Closed(Samples.header("1", 3), at(3));
    goOn("1", new Event.ClosedBy(at(3), AGENT), closed);
    assertThat(chats(Queue.TAKEN)).isEmpty();
    assertThat(chats(Queue.CLOSED)).containsExactly("1");
    assertThat(storage.desk().conversation(Samples.id("1"))).contains(closed);
  }

  @Test
  void keeps_the_last_words_short_and_as_the_customer_left_them() {
    open("1", said(1, "ab".repeat(79) + "c🙂🙂"), Samples.withBot("1", 1));
    assertThat(lastWords()).isEqualTo("ab".repeat(79) + "c");
    goOn("1", new Event.Commanded(at(2), "menu", ""), Samples.withBot("1", 2));
    assertThat(lastWords()).as("a command is no word").startsWith("abab");
    goOn("1", new Event.Edited(at(3), "m1", "oh, never mind", Set.of()), Samples.withBot("1", 3));
    assertThat(lastWords()).isEqualTo("oh, never mind");
    goOn("1", new Event.Edited(at(4), "m0", "older", Set.of()), Samples.withBot("1", 4));
    assertThat(lastWords()).as("an edit of an older message").isEqualTo("oh, never mind");
    goOn("1", new Event.Withdrew(at(5), "m1"), Samples.withBot("1", 5));
    assertThat(lastWords()).isEmpty();
    assertThat(storage.desk().list(Queue.BOT, 1).getFirst().lastAt()).isEqualTo(at(5));
  }

  private String lastWords() {
    return storage.desk().list(Queue.BOT, 1).getFirst().lastWords();
  }

  @Test
  void finds_other_conversations_at_the_address() {
    open("1", said(1, "one"), Samples.withBot("1", 1));
    goOn("1", said(2, "bye"), new Conversation.Closed(Samples.header("1", 2), at(2)));
    var second = new ConversationId("conv0000second");
    var header = Samples.header(second, at(3), "1", 1, Optional.empty());
    var item = stored(Samples.inbound("1", "again", said(3, "me again")));
    committed(
        Samples.turn(
            item, Optional.empty(), new Conversation.WithBot(header, new Activity.Idle())));
    open("2", said(4, "somebody else"), Samples.withBot("2", 1));

    assertThat(storage.desk().earlier(second, 10))
        .extracting(DeskView.Row::id)
        .containsExactly(Samples.id("1"));
    assertThat(storage.desk().at(Samples.chat("1"), 10))
        .extracting(DeskView.Row::id)
        .containsExactly(second, Samples.id("1"));
    assertThat(storage.desk().at(Samples.chat("1"), 1)).hasSize(1);
  }

  @Test
  void shows_an_event_without_a_person_of_its_own() {
    open("1", said(1, "one"), Samples.withBot("1", 1));
    var inbound =
        new Inbound(
            "console",
            "c1",
            Samples.chat("1"),
            Optional.of(Samples.id("1")),
            Optional.empty(),
            new Event.TakeoverAsked(at(2), AGENT));
    committed(Samples.turn(stored(inbound), Optional.of(Samples.withBot("1", 1)), taken("1", 2)));
    assertThat(storage.desk().list(Queue.TAKEN, 1).getFirst().person())
        .isEqualTo(Samples.person("1"));
  }

  /** One customer, several channels: the history is one. */
  @Test
  void conversations_of_one_account_are_found_whatever_the_channel() {
    var handoff = Optional.of(new Handoff(Samples.NOON, Handoff.Cause.ASKED));
    for (var chat : List.of("21", "22")) {
      var known =
          new Conversation.WithBot(
              Samples.header(Samples.id(chat), Samples.NOON, chat, 1, handoff),
              new Activity.Idle());
      committed(Samples.turn(stored(Samples.inbound(chat, "k" + chat)), Optional.empty(), known));
    }
    committed(Samples.first(stored(Samples.inbound("23", "k23"))));

    assertThat(storage.desk().earlier(Samples.id("21"), 10))
        .extracting(DeskView.Row::id)
        .containsExactly(Samples.id("22"));
    assertThat(storage.desk().earlier(Samples.id("23"), 10)).isEmpty();
    var account = new AccountId("C-1001");
    assertThat(storage.conversations().elsewhere(account, Samples.chat("21")))
        .map(Conversation::id)
        .contains(Samples.id("22"));
    assertThat(storage.conversations().elsewhere(new AccountId("C-9"), Samples.chat("21")))
        .isEmpty();
  }
}
