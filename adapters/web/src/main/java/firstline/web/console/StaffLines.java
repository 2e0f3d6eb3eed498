package firstline.web.console;

import firstline.core.conversation.Event;
import firstline.core.conversation.Why;
import firstline.core.message.Block;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts what staff did into a line. */
final class StaffLines {
  private static final Set<String> REFUSED = Set.of("staff.refused", "closed");

  private StaffLines() {}

  static Optional<TurnView.Line> of(
      Moment at, Event.FromStaff event, List<Why> whys, boolean answered) {
    boolean refused = whys.stream().map(Why::rule).anyMatch(REFUSED::contains);
    var name = event.agent().name();
    return switch (event) {
      case Event.TakeoverAsked _ ->
          note(at, name + (refused ? " asked to take over, and did not get it" : " took over"));
      case Event.AgentWrote wrote ->
          answered
              ? Optional.empty()
              : note(at, name + " wrote, and it was not sent: “" + words(wrote) + "”");
      case Event.AgentReworded reworded ->
          answered
              ? note(at, name + " changed an earlier answer")
              : note(at, name + " changed words that the customer does not have");
      case Event.Noted noted -> note(at, "Note by " + name + ": “" + noted.text() + "”");
      case Event.TakeoverPassed _ -> note(at, name + " is the same person, and goes on here");
      case Event.IssueSet set ->
          note(
              at,
              refused
                  ? name + " could not set the issue type to " + set.issue()
                  : name + " set the issue type to " + set.issue());
      case Event.HandedBack _ ->
          note(at, name + (refused ? " could not hand back" : " handed back to the bot"));
      case Event.ClaimConfirmed claim ->
          note(
              at,
              refused
                  ? name + " could not confirm who this is"
                  : "%s confirmed that this is %s of account %s"
                      .formatted(name, claim.contactEmail(), claim.account()));
      case Event.ClaimDeclined _ ->
          note(at, name + (refused ? " had no claim to decline" : " did not confirm who this is"));
      case Event.ClosedBy _ ->
          note(at, name + (refused ? " could not close this" : " closed the conversation"));
      case Event.AboutCase about ->
          note(at, name + " " + (refused ? "could not be followed: " : "") + deed(about));
    };
  }

  private static String words(Event.AgentWrote wrote) {
    var names = wrote.files().stream().map(Block.File::name).collect(Collectors.joining(", "));
    return (wrote.text() + " " + names).strip();
  }

  private static String deed(Event.AboutCase about) {
    return switch (about) {
      case Event.TicketAnswered answered ->
          switch (answered.status()) {
            case OPEN -> "opened ticket " + answered.ticket() + " again";
            case WAITING -> "answered ticket " + answered.ticket();
            case SOLVED -> "closed ticket " + answered.ticket() + " as solved";
          };
      case Event.QuoteSent sent -> "sent quote " + sent.quote() + " at " + sent.price().total();
      case Event.BookingAnswered answered ->
          (answered.slot().isPresent() ? "confirmed booking " : "declined booking ")
              + answered.booking();
      case Event.WindowExtended extended ->
          "extended the live-chat window to %s: “%s”"
              .formatted(extended.until(), extended.reason());
      case Event.FaultCorrected corrected ->
          "corrected the finding to “%s”: “%s”"
              .formatted(Words.of(corrected.side()), corrected.reason());
      case Event.DecisionOverridden overridden ->
          "decided in place of the policy: %s, “%s”"
              .formatted(Words.of(overridden.override()), overridden.reason());
    };
  }

  private static Optional<TurnView.Line> note(Moment at, String words) {
    return Optional.of(new TurnView.Note(at, words, false));
  }
}
