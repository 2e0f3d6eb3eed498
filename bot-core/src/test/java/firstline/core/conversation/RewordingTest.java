package firstline.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Found.Relayed.Said;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.message.Block;
import firstline.core.message.Message;
import firstline.core.rehearsal.Mailroom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RewordingTest {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final Agent ANA = new Agent(new AgentId(1), "Ana");
  private static final Agent BEN = new Agent(new AgentId(2), "Ben");
  private static final Event.Origin ORIGIN = new Event.Origin("discord:1", "77");
  private static final Conversation TALK =
      Conversation.opened(
          new ConversationId("conv00001"),
          Address.privately(Address.Channel.WEB, "7"),
          new Person("7", "Mira", Optional.empty(), Optional.empty()),
          NOON,
          Locale.ENGLISH);

  private static Said said(int number, Agent by, Message message) {
    return new Said(number, new Author.Staff(by), message);
  }

  private static Said file(int number) {
    var file = new Block.Handed("discord", "1/2/3", "shot.png", 3);
    return said(number, ANA, new Message(List.of(file), List.of()));
  }

  private static Decision.Made decided(Event event, Said... said) {
    var needs = Dialogue.decide(TALK, event, Mailroom.playbook(), Answers.none());
    assertThat(needs).isInstanceOf(Decision.Needs.class);
    var answers =
        Answers.none().with(((Decision.Needs) needs).lookup(), new Found.Relayed(List.of(said)));
    return (Decision.Made) Dialogue.decide(TALK, event, Mailroom.playbook(), answers);
  }

  private static Event reworded(Agent by, String text) {
    return new Event.AgentReworded(NOON, by, ORIGIN, text);
  }

  @Test
  void newWordsTakeThePlaceOfTheOldWhoeverHasTheConversation() {
    var made = decided(reworded(ANA, "Hello"), said(4, ANA, Message.of("Helo")), file(5));

    assertThat(made.effects())
        .containsExactly(
            new Effect.Say(1, new Author.Staff(ANA), Message.of("Hello"), Optional.of(4)));
    assertThat(made.next()).isInstanceOf(Conversation.WithBot.class);
  }

  @Test
  void wordsThatAreAddedToAFileAreSaid() {
    assertThat(decided(reworded(ANA, "Press here"), file(5)).effects())
        .containsExactly(
            new Effect.Say(1, new Author.Staff(ANA), Message.of("Press here"), Optional.empty()));
  }

  @Test
  void nothingFollowsFromTheSameWordsFromOthersOrFromWhatNeverWentOut() {
    var helo = said(4, ANA, Message.of("Hello"));
    assertThat(decided(reworded(ANA, "Hello "), helo).effects()).isEmpty();
    assertThat(decided(reworded(BEN, "Bye"), helo).effects()).isEmpty();
    assertThat(decided(reworded(ANA, "Bye")).effects()).isEmpty();
  }

  @Test
  void whatIsTakenBackIsTakenBackWithItsFiles() {
    var made =
        decided(
            new Event.AnswerWithdrawn(NOON, ORIGIN), said(4, ANA, Message.of("Hello")), file(5));

    assertThat(made.effects())
        .containsExactly(
            new Effect.Say(1, new Author.Staff(ANA), Message.nothing(), Optional.of(4)),
            new Effect.Say(2, new Author.Staff(ANA), Message.nothing(), Optional.of(5)));
    assertThat(made.whys()).extracting(Why::rule).containsExactly("staff.withdrew");
  }

  @Test
  void filesGoByThemselvesBehindTheWords() {
    var file = new Block.Handed("telegram", "f1", "photo.jpg", 3);
    var taken =
        new Conversation.WithHuman(
            TALK.header(), new firstline.core.desk.Takeover(ANA, NOON), new Activity.Idle());
    var wrote = new Event.AgentWrote(NOON, ANA, "Here", List.of(file));
    var made = (Decision.Made) Dialogue.decide(taken, wrote, Mailroom.playbook(), Answers.none());

    assertThat(made.effects())
        .extracting(effect -> ((Effect.Say) effect).message())
        .containsExactly(Message.of("Here"), new Message(List.of(file), List.of()));
  }

  @Test
  void aTakeoverGoesAlongWithWhoeverTurnsOutToBeSomebodyElse() {
    var taken =
        new Conversation.WithHuman(
            TALK.header(), new firstline.core.desk.Takeover(ANA, NOON), new Activity.Idle());
    var passed = new Event.TakeoverPassed(NOON, BEN, ANA.id());
    var made = (Decision.Made) Dialogue.decide(taken, passed, Mailroom.playbook(), Answers.none());
    assertThat(((Conversation.WithHuman) made.next()).takeover())
        .isEqualTo(new firstline.core.desk.Takeover(BEN, NOON));
    assertThat(made.effects()).isEmpty();

    var again =
        (Decision.Made) Dialogue.decide(made.next(), passed, Mailroom.playbook(), Answers.none());
    assertThat(((Conversation.WithHuman) again.next()).takeover().agent()).isEqualTo(BEN);
    assertThat(again.whys()).extracting(Why::rule).containsExactly("staff.unchanged");
  }
}
