package firstline.core.rehearsal;

import firstline.core.conversation.Event;
import firstline.core.desk.Agent;
import firstline.core.desk.FaultSide;
import firstline.core.followup.Booking;
import firstline.core.followup.Standing;
import firstline.core.followup.Ticket;
import firstline.core.quote.Money;
import firstline.core.quote.Price;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a member of staff does about a case in a script; it is done to the newest of its kind. */
public sealed interface CaseDeed {
  record AnswersTicket(String words) implements CaseDeed {}

  record SolvesTicket(String words) implements CaseDeed {}

  /** Without an amount, at the price that the policy came to. */
  record SendsQuote(Optional<Money> amount) implements CaseDeed {}

  record ConfirmsBooking(Instant from, Instant to) implements CaseDeed {}

  record DeclinesBooking() implements CaseDeed {}

  record ExtendsWindow(LocalDate until, String reason) implements CaseDeed {}

  record CorrectsFault(FaultSide side, String reason) implements CaseDeed {}

  record Decides(Event.Override override, String reason) implements CaseDeed {}

  /**
   * The deed as an event.
   *
   * @throws IllegalStateException if there is nothing that it could be done to
   */
  default Event event(Instant at, Agent agent, Standing standing) {
    return switch (this) {
      case AnswersTicket(var words) ->
          new Event.TicketAnswered(
              at, agent, ticket(standing).number(), words, Ticket.Status.WAITING);
      case SolvesTicket(var words) ->
          new Event.TicketAnswered(
              at, agent, ticket(standing).number(), words, Ticket.Status.SOLVED);
      case SendsQuote(var amount) -> {
        var quote = last(standing.quotes(), "quote");
        var price = amount.map(CaseDeed::fixed).orElse(quote.price());
        yield new Event.QuoteSent(at, agent, quote.number(), price);
      }
      case ConfirmsBooking(var from, var to) -> {
        var slot = Optional.of(new Booking.Slot(from, to));
        var booking = last(standing.bookings(), "booking");
        yield new Event.BookingAnswered(at, agent, booking.number(), slot);
      }
      case DeclinesBooking() ->
          new Event.BookingAnswered(
              at, agent, last(standing.bookings(), "booking").number(), Optional.empty());
      case ExtendsWindow(var until, var reason) ->
          new Event.WindowExtended(at, agent, until, reason);
      case CorrectsFault(var side, var reason) -> new Event.FaultCorrected(at, agent, side, reason);
      case Decides(var override, var reason) ->
          new Event.DecisionOverridden(at, agent, override, reason);
    };
  }

  private static Price fixed(Money amount) {
    return new Price(
        amount, 0, 0, false, List.of(new Price.Line("Work as agreed", 0, amount, amount)));
  }

  private static Ticket ticket(Standing standing) {
    return last(standing.tickets(), "ticket");
  }

  private static <T> T last(List<T> all, String what) {
    Supplier<IllegalStateException> none =
        () -> new IllegalStateException("the customer has no " + what);
    return all.stream().reduce((_, last) -> last).orElseThrow(none);
  }
}
