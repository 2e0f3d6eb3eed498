package firstline.web.console;

import firstline.core.catalog.IssueType;
import firstline.core.conversation.Author;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.conversation.Inquiry;
import firstline.core.message.Choice;
import firstline.core.port.DeskView.Entry;
import firstline.core.port.DeskView.Status;
import firstline.web.html.BlockHtml;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts the entries of one conversation into lines. */
final class Lines {
  private final ConversationId conversation;
  private final Gathered gathered;
  private final Times times;

  Lines(ConversationId conversation, Gathered gathered, Times times) {
    this.conversation = conversation;
    this.gathered = gathered;
    this.times = times;
  }

  /**
   * The line of an entry; none where another line says it already.
   *
   * @param answered whether something was said in the same turn
   */
  Optional<TurnView.Line> of(Entry entry, boolean answered) {
    return switch (entry) {
      case Entry.Spoken spoken ->
          spoken.message().saysNothing() ? Optional.empty() : Optional.of(spoken(spoken));
      case Entry.Happened happened -> happened(happened, answered);
    };
  }

  private Optional<TurnView.Line> happened(Entry.Happened happened, boolean answered) {
    var at = times.moment(happened.at());
    return switch (happened.event()) {
      case Event.FromCustomer event ->
          Optional.of(new CustomerLines(conversation, gathered).of(at, happened.sequence(), event));
      case Event.FromStaff event -> StaffLines.of(at, event, happened.whys(), answered);
      case Event.CheckFinished check ->
          Optional.of(new TurnView.Checked(at, CheckView.of(check.report())));
      case Event.InquiryCameBack back ->
          Optional.of(new TurnView.Note(at, came(back.outcome()), false));
      case Event.AnswerWithdrawn _ ->
          answered
              ? Optional.of(new TurnView.Note(at, "An answer was taken back", false))
              : Optional.empty();
      case Event.Undelivered lost ->
          Optional.of(new TurnView.Note(at, "Not delivered to the customer: " + lost.why(), true));
      case Event.TimerDue timer ->
          Optional.of(new TurnView.Note(at, "The timer “" + timer.name() + "” ran out", false));
      case Event.TurnFailed failed ->
          Optional.of(new TurnView.Note(at, "Something of ours failed: " + failed.detail(), true));
    };
  }

  private static String came(Inquiry.Outcome outcome) {
    return switch (outcome) {
      case Inquiry.Answered _ -> "The language model answered from articles";
      case Inquiry.Suggested(var issues) ->
          "The language model proposed issue types: "
              + issues.stream().map(IssueType::value).collect(Collectors.joining(", "));
      case Inquiry.Unanswered(var reason) -> "The language model did not answer: " + reason;
    };
  }

  private TurnView.Line spoken(Entry.Spoken spoken) {
    return new TurnView.Spoken(
        times.moment(spoken.at()),
        speaker(spoken.author()),
        name(spoken.author()),
        spoken.message().blocks(),
        choices(spoken),
        delivery(spoken.status()),
        gathered.isReplaced(spoken.number()),
        "/console/attachments/%s/%d/ours/%d"
            .formatted(conversation, spoken.sequence(), spoken.number()));
  }

  private List<TurnView.ChoiceView> choices(Entry.Spoken spoken) {
    var choices = spoken.message().choices();
    return IntStream.range(0, choices.size())
        .mapToObj(i -> choice(choices.get(i), gathered.isPressed(spoken.number(), i)))
        .toList();
  }

  private static TurnView.ChoiceView choice(Choice choice, boolean pressed) {
    return switch (choice) {
      case Choice.Press press -> new TurnView.ChoiceView(press.label(), pressed, Optional.empty());
      case Choice.Open open ->
          new TurnView.ChoiceView(
              open.label(), false, Optional.of(open.url()).filter(BlockHtml::isSafe));
    };
  }

  private static String speaker(Author author) {
    return switch (author) {
      case Author.Bot _ -> "bot";
      case Author.Desk _ -> "desk";
      case Author.Staff _ -> "staff";
    };
  }

  private static String name(Author author) {
    return switch (author) {
      case Author.Bot _ -> "Bot";
      case Author.Desk _ -> "Desk";
      case Author.Staff(var agent) -> agent.name();
    };
  }

  private static TurnView.Delivery delivery(Status status) {
    return switch (status) {
      case PENDING -> new TurnView.Delivery("⏳ On its way", "");
      case SENT -> new TurnView.Delivery("Sent", "");
      case UNDELIVERABLE -> new TurnView.Delivery("⚠️ Could not be delivered", "bad");
      case SILENCED -> new TurnView.Delivery("Held back, a person had taken over", "warn");
    };
  }
}
