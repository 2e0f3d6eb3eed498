package firstline.core.conversation;

import firstline.core.desk.Agent;
import firstline.core.followup.Quote;
import firstline.core.followup.Standing;
import firstline.core.followup.Ticket;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Message;
import firstline.core.message.Text;
import firstline.core.policy.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What staff do about a customer's case: whoever has the conversation, and even if it is closed,
 * the customer is told.
 */
final class CaseTalk {
  private CaseTalk() {}

  static Decision decide(Draft draft, Conversation now, Event.AboutCase event) {
    var standing = draft.standing();
    if (standing.isEmpty()) {
      return draft.needStanding();
    }
    return switch (event) {
      case Event.TicketAnswered answered -> ticket(draft, now, standing.get(), answered);
      case Event.QuoteSent sent -> quote(draft, now, standing.get(), sent);
      case Event.BookingAnswered answered -> booking(draft, now, standing.get(), answered);
      case Event.WindowExtended extended -> Overrides.window(draft, now, extended);
      case Event.FaultCorrected corrected -> Overrides.fault(draft, now, corrected);
      case Event.DecisionOverridden overridden -> Overrides.override(draft, now, overridden);
    };
  }

  private static Decision ticket(
      Draft draft, Conversation now, Standing standing, Event.TicketAnswered event) {
    var ticket =
        standing.tickets().stream().filter(t -> t.number().equals(event.ticket())).findFirst();
    if (ticket.isEmpty()) {
      return unknown(draft, now, event.ticket().value());
    }
    draft.because(
        "ticket." + Wording.of(event.status()), event.ticket() + " by " + event.agent().name());
    boolean answered = !event.words().isBlank() || event.status() == Ticket.Status.SOLVED;
    Promises.keep(
        draft, (answered ? ticket.get().answered(event.at()) : ticket.get()).as(event.status()));
    boolean solved = event.status() == Ticket.Status.SOLVED;
    if (solved) {
      standing.problems().stream()
          .filter(problem -> problem.ticket().equals(Optional.of(event.ticket())))
          .forEach(problem -> draft.keep(problem.solved(event.at())));
    }
    var blocks = new ArrayList<Block>();
    var about = Map.of("number", event.ticket().value(), "subject", ticket.get().subject());
    if (!event.words().isBlank()) {
      draft.also(
          new Effect.AddToTicket(
              event.ticket(),
              new Ticket.Entry(
                  event.at(), Ticket.Entry.By.STAFF, event.agent().name(), event.words())));
      blocks.addAll(draft.words(Phrase.TICKET_ANSWERED, about));
      blocks.add(new Block.Paragraph(Text.of(event.words().strip())));
    }
    if (solved) {
      blocks.addAll(draft.words(Phrase.TICKET_SOLVED, about));
    }
    if (!blocks.isEmpty()) {
      List<Choice> choices = solved ? List.of() : List.of(Tickets.more(draft, event.ticket()));
      tell(draft, event.agent(), blocks, choices);
    }
    return draft.unmoved(now);
  }

  private static Decision quote(
      Draft draft, Conversation now, Standing standing, Event.QuoteSent event) {
    var quote =
        standing.quotes().stream()
            .filter(q -> q.number().equals(event.quote()))
            .filter(q -> q.status() == Quote.Status.DRAFT || q.status() == Quote.Status.OFFERED)
            .findFirst();
    if (quote.isEmpty()) {
      return unknown(draft, now, event.quote().value());
    }
    var until = event.at().plus(draft.support().preferences().quoteValidity());
    var offered = quote.get().offered(event.price(), until);
    draft.also(new Effect.KeepQuote(offered));
    draft.because("quote.sent", event.quote() + " by " + event.agent().name());
    tell(draft, event.agent(), Quotes.card(draft, offered), Quotes.answers(draft, offered));
    return draft.unmoved(now);
  }

  private static Decision booking(
      Draft draft, Conversation now, Standing standing, Event.BookingAnswered event) {
    var booking =
        standing.bookings().stream().filter(b -> b.number().equals(event.booking())).findFirst();
    if (booking.isEmpty()) {
      return unknown(draft, now, event.booking().value());
    }
    var moments = Terms.moments(draft);
    var number = event.booking().value();
    if (event.slot().isPresent()) {
      var slot = event.slot().get();
      draft.also(new Effect.KeepBooking(booking.get().confirmed(slot)));
      draft.because("booking.confirmed", number + " by " + event.agent().name());
      var words = Map.of("number", number, "slot", moments.slot(slot.from(), slot.to()));
      tell(draft, event.agent(), draft.words(Phrase.BOOKING_CONFIRMED, words), List.of());
    } else {
      draft.also(new Effect.KeepBooking(booking.get().declined()));
      draft.because("booking.declined", number + " by " + event.agent().name());
      var words = Map.of("number", number);
      tell(draft, event.agent(), draft.words(Phrase.BOOKING_DECLINED, words), List.of());
    }
    return draft.unmoved(now);
  }

  private static Decision unknown(Draft draft, Conversation now, String number) {
    draft.because("staff.refused", number + " is not this customer's, or is settled");
    return draft.refuse(now, new Refusal.NotToBeChanged(number));
  }

  static void tell(Draft draft, Agent agent, List<Block> blocks, List<Choice> choices) {
    draft.say(new Author.Staff(agent), new Message(blocks, choices), Optional.empty());
  }
}
