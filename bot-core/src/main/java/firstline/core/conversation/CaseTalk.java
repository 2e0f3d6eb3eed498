package firstline.core.conversation;

import firstline.core.desk.Agent;
import firstline.core.desk.Finding;
import firstline.core.desk.Handoff;
import firstline.core.followup.Quote;
import firstline.core.followup.Standing;
import firstline.core.followup.Ticket;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Message;
import firstline.core.message.Text;
import firstline.core.policy.Case;
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
      case Event.WindowExtended extended -> window(draft, now, extended);
      case Event.FaultCorrected corrected -> fault(draft, now, corrected);
      case Event.DecisionOverridden overridden -> override(draft, now, overridden);
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
    draft.also(new Effect.KeepTicket(ticket.get().as(event.status())));
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

  private static Decision window(Draft draft, Conversation now, Event.WindowExtended event) {
    if (draft.account().isEmpty()) {
      draft.because("staff.refused", "nobody is identified");
      return draft.refuse(now, new Refusal.NobodyIdentified());
    }
    var account = draft.account().get();
    draft.also(new Effect.ExtendWindow(account, event.until(), event.agent(), event.reason()));
    draft.because(
        "window.extended",
        "until %s by %s: %s".formatted(event.until(), event.agent().name(), event.reason()));
    var day = Terms.moments(draft).day(event.until());
    tell(draft, event.agent(), draft.words(Phrase.WINDOW_EXTENDED, Map.of("date", day)), List.of());
    return draft.unmoved(now);
  }

  /** The finding is put right; while the bot talks, the policy decides again at once. */
  private static Decision fault(Draft draft, Conversation now, Event.FaultCorrected event) {
    var issue = draft.investigation().issue().orElse(Playbook.GENERAL);
    var dossier = Dossier.open(draft, issue).orElseThrow();
    dossier.with(dossier.problem().found(event.side(), event.at()));
    var side = draft.label("side." + Wording.of(event.side()), Map.of());
    var words = draft.words(Phrase.FAULT_CORRECTED, Map.of("side", side, "reason", event.reason()));
    draft.learn(
        known ->
            known.found(
                new Finding(
                    "staff.corrected",
                    new Message(words, List.of()).plain(),
                    event.side(),
                    event.at())));
    draft.because(
        "fault.corrected",
        "%s by %s: %s".formatted(Wording.of(event.side()), event.agent().name(), event.reason()));
    tell(draft, event.agent(), words, List.of());
    boolean decides =
        now instanceof Conversation.WithBot
            && draft.handoff().isEmpty()
            && dossier
                .problem()
                .ticket()
                .flatMap(draft.standing().orElseThrow()::openTicket)
                .isEmpty();
    return decides ? Rulings.fix(draft, issue) : draft.unmoved(now);
  }

  private static Decision override(Draft draft, Conversation now, Event.DecisionOverridden event) {
    draft.because(
        "decision.overridden",
        "%s by %s: %s"
            .formatted(Wording.of(event.override()), event.agent().name(), event.reason()));
    return switch (event.override()) {
      case LIVE_CHAT -> liveChat(draft, now, event);
      case FREE_TICKET -> freeTicket(draft, now, event);
    };
  }

  private static Decision liveChat(Draft draft, Conversation now, Event.DecisionOverridden event) {
    tell(draft, event.agent(), draft.words(Phrase.OVERRIDDEN_LIVE, Map.of()), List.of());
    if (now instanceof Conversation.WithBot(_, Activity activity)) {
      draft.waitFor(new Handoff(event.at(), Handoff.Cause.OVERRIDDEN));
      return draft.bot(activity);
    }
    return draft.unmoved(now);
  }

  private static Decision freeTicket(
      Draft draft, Conversation now, Event.DecisionOverridden event) {
    var number = draft.freshNumber();
    if (number.isEmpty()) {
      return draft.needNumber();
    }
    var issue = draft.investigation().issue().orElse(Playbook.GENERAL);
    var dossier = Dossier.open(draft, issue).orElseThrow();
    var order = Order.of(dossier.decide(Case.Want.FIX)).free();
    var ticket = Tickets.file(dossier, order, number.getAsLong());
    var words = Map.of("number", ticket.number().value());
    tell(draft, event.agent(), draft.words(Phrase.OVERRIDDEN_FREE, words), List.of());
    return draft.unmoved(now);
  }

  private static Decision unknown(Draft draft, Conversation now, String number) {
    draft.because("staff.refused", number + " is not this customer's, or is settled");
    return draft.refuse(now, new Refusal.NotToBeChanged(number));
  }

  private static void tell(Draft draft, Agent agent, List<Block> blocks, List<Choice> choices) {
    draft.say(new Author.Staff(agent), new Message(blocks, choices), Optional.empty());
  }
}
