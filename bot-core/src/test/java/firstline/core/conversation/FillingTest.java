package firstline.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Event.Filled.Entry;
import firstline.core.message.Form;
import firstline.core.rehearsal.Mailroom;
import firstline.core.rehearsal.RehearsedTalk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FillingTest {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final String SINCE = "flow.visit-flow.since";
  private static final String COUNT = "flow.visit-flow.count";
  private static final String WHICH = "flow.visit-flow.which";

  private final RehearsedTalk talk = talk();

  private static RehearsedTalk talk() {
    return new RehearsedTalk(Mailroom.playbook(), Mailroom.knowledge(), NOON);
  }

  private static RehearsedTalk.Turn begun(RehearsedTalk talk) {
    return talk.happen(new Event.Commanded(NOON, "start", "flow_visit-flow"));
  }

  private static RehearsedTalk.Turn says(RehearsedTalk talk, String text) {
    return talk.happen(
        new Event.Said(NOON, "m", text, List.of(), Optional.empty(), false, Set.of()));
  }

  private RehearsedTalk.Turn fills(Entry... entries) {
    return talk.happen(new Event.Filled(NOON, "f", List.of(entries), Set.of()));
  }

  private static Optional<Form> form(RehearsedTalk.Turn turn) {
    return turn.said().getLast().message().form();
  }

  private static Activity activity(RehearsedTalk talk) {
    return ((Conversation.WithBot) talk.conversation()).activity();
  }

  @Test
  void questionsInARowAreOfferedAsAForm() {
    var fields = form(begun(talk)).orElseThrow().fields();

    assertThat(fields).extracting(Form.Field::key).containsExactly(SINCE, COUNT, WHICH);
    assertThat(form(says(talk, "yesterday")).orElseThrow().fields())
        .extracting(Form.Field::key)
        .containsExactly(COUNT, WHICH);
    assertThat(form(says(talk, "3"))).isEmpty();
  }

  @Test
  void whatIsFilledInComesToTheSameAsWhatIsTyped() {
    begun(talk);
    var filled =
        fills(
            new Entry(SINCE, "yesterday"), new Entry(COUNT, "3"), new Entry(WHICH, "shop.example"));
    var typed = talk();
    begun(typed);
    says(typed, "yesterday");
    says(typed, "3");
    var last = says(typed, "shop.example");

    assertThat(activity(talk)).isEqualTo(activity(typed));
    assertThat(talk.conversation().header().investigation())
        .isEqualTo(typed.conversation().header().investigation());
    assertThat(filled.said())
        .extracting(RehearsedTalk.Said::message)
        .isEqualTo(last.said().stream().map(RehearsedTalk.Said::message).toList());
    assertThat(talk.conversation().header().version()).isEqualTo(2);
  }

  @Test
  void theFirstThatIsWrongIsAskedAgainAndTheRestIsKept() {
    begun(talk);
    var turn =
        fills(
            new Entry(SINCE, "yesterday"),
            new Entry(COUNT, "99"),
            new Entry(WHICH, "shop.example"));

    assertThat(turn.said()).hasSize(1);
    assertThat(form(turn).orElseThrow().fields())
        .extracting(Form.Field::key, Form.Field::typed)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(COUNT, "99"),
            org.assertj.core.groups.Tuple.tuple(WHICH, "shop.example"));

    fills(new Entry(COUNT, "5"), new Entry(WHICH, "shop.example"));
    assertThat(talk.conversation().header().investigation().asked()).hasSize(3);
  }

  @Test
  void whatWasLeftBlankIsAskedAndWhatWasAnsweredMeanwhileIsPassedOver() {
    begun(talk);
    says(talk, "yesterday");
    var turn = fills(new Entry(SINCE, "today"), new Entry(COUNT, "3"), new Entry(WHICH, " "));

    assertThat(turn.said().getLast().message().plain()).contains("which");
    assertThat(talk.conversation().header().investigation().asked()).hasSize(2);
  }

  @Test
  void aFormWhoseQuestionsAreSettledIsOld() {
    var turn = fills(new Entry(SINCE, "today"));

    assertThat(turn.whys()).extracting(Why::rule).contains("button.unknown");
  }

  @Test
  void whoHasTheConversationHearsItAsWords() {
    begun(talk);
    var ana = new firstline.core.desk.Agent(new firstline.core.desk.AgentId(1), "Ana");
    talk.happen(new Event.TakeoverAsked(NOON, ana));
    var turn = fills(new Entry(SINCE, "today"), new Entry(COUNT, "3"));

    assertThat(turn.said()).isEmpty();
    assertThat(turn.whys()).extracting(Why::rule).containsExactly("human.listens");
  }

  @Test
  void theAccountTheCodeAndWhatGoesIntoATicketCanBeFilledInToo() {
    var asked = talk.happen(new Event.Commanded(NOON, "login", ""));
    assertThat(form(asked).orElseThrow().fields())
        .extracting(Form.Field::key)
        .containsExactly(Asking.ACCOUNT);

    fills(new Entry(Asking.ACCOUNT, "C-1001"));
    assertThat(talk.conversation().header().claim().orElseThrow().account()).isEqualTo("C-1001");

    var complaint = talk.happen(new Event.Commanded(NOON, "complaint", ""));
    var words = form(complaint).orElseThrow().fields().getFirst();
    assertThat(words.lines()).isTrue();
    var ticket = fills(new Entry(words.key(), "Nobody ever calls back."));
    assertThat(ticket.whys()).extracting(Why::rule).contains("policy.told");
  }
}
