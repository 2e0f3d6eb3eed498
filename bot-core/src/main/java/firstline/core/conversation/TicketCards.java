package firstline.core.conversation;

import firstline.core.catalog.TicketNumber;
import firstline.core.followup.Standing;
import firstline.core.followup.Ticket;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.policy.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Shows customers their tickets. */
final class TicketCards {
  private static final int SHOWN = 6;
  private static final int ENTRIES = 3;

  private TicketCards() {}

  /** The customer's tickets, those first that are open. */
  static Decision list(Draft draft, Activity activity) {
    return Identified.or(draft, activity, standing -> list(draft, activity, standing));
  }

  private static Decision list(Draft draft, Activity activity, Standing standing) {
    var newestOpenFirst =
        Comparator.comparing((Ticket ticket) -> ticket.status() == Ticket.Status.SOLVED)
            .thenComparing(Ticket::openedAt, Comparator.reverseOrder());
    var tickets = standing.tickets().stream().sorted(newestOpenFirst).limit(SHOWN).toList();
    if (tickets.isEmpty()) {
      draft.say(Phrase.TICKET_NONE, Commands.menuChoice(draft));
      return draft.bot(activity);
    }
    var choices = new ArrayList<Choice>();
    for (var ticket : tickets) {
      var words = Map.of("number", ticket.number().value(), "subject", ticket.subject());
      choices.add(
          new Choice.Press(
              draft.label("ticket.entry", words), new Action.ShowTicket(ticket.number())));
    }
    draft.say(draft.words(Phrase.TICKET_LIST, Map.of("count", tickets.size())), choices);
    return draft.bot(Ways.offering(choices));
  }

  /** One ticket with its latest entries. */
  static Decision show(Draft draft, Activity activity, TicketNumber number) {
    var standing = draft.standing();
    if (standing.isEmpty()) {
      return draft.needStanding();
    }
    var ticket =
        standing.get().tickets().stream().filter(t -> t.number().equals(number)).findFirst();
    if (ticket.isEmpty()) {
      return Tickets.gone(draft, activity, number);
    }
    var lookup = new Lookup.TicketEntries(number);
    var entries = draft.answers.to(lookup, Found.TicketEntries.class);
    return entries.isEmpty()
        ? new Decision.Needs(lookup)
        : show(draft, ticket.get(), entries.get().entries());
  }

  private static Decision show(Draft draft, Ticket ticket, List<Ticket.Entry> entries) {
    var blocks = new ArrayList<Block>(card(draft, ticket));
    blocks.addAll(Promises.standing(draft, ticket));
    for (var entry : entries.subList(Math.max(0, entries.size() - ENTRIES), entries.size())) {
      blocks.addAll(
          draft.words(
              Phrase.TICKET_ENTRY,
              Map.of(
                  "name", entry.name(),
                  "time", Terms.moments(draft).time(entry.at()),
                  "words", entry.words())));
    }
    draft.header.understood();
    draft.because("ticket.shown", ticket.number().value());
    var choices = new ArrayList<Choice>();
    if (ticket.status() != Ticket.Status.SOLVED) {
      choices.add(Tickets.more(draft, ticket.number()));
    }
    choices.add(Commands.menuChoice(draft));
    draft.say(blocks, choices);
    return draft.bot(new Activity.Idle());
  }

  private static List<Block> card(Draft draft, Ticket ticket) {
    return draft.words(
        Phrase.TICKET_CARD,
        Map.of(
            "number", ticket.number().value(),
            "subject", ticket.subject(),
            "team", Terms.team(draft, ticket.team()),
            "status", draft.label("ticket." + Wording.of(ticket.status()), Map.of()),
            "opened", Terms.moments(draft).time(ticket.openedAt())));
  }
}
