package firstline.web.console;

import firstline.core.conversation.Event;
import firstline.core.conversation.Why;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
              : note(at, name + " wrote, and it was not sent: “" + wrote.text() + "”");
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
    };
  }

  private static Optional<TurnView.Line> note(Moment at, String words) {
    return Optional.of(new TurnView.Note(at, words, false));
  }
}
