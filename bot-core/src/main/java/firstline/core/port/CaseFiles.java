package firstline.core.port;

import firstline.core.catalog.BookingNumber;
import firstline.core.catalog.QuoteNumber;
import firstline.core.catalog.TicketNumber;
import firstline.core.conversation.ConversationId;
import firstline.core.customer.AccountId;
import firstline.core.followup.Booking;
import firstline.core.followup.Quote;
import firstline.core.followup.Ticket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tickets, quotes and bookings as staff look at them. Reading only: changes are events. */
public interface CaseFiles {
  /**
   * Something with the conversation it came of, which is where the customer is told of changes.
   *
   * @param changedAt when it last changed
   */
  record Filed<T>(T what, ConversationId conversation, Instant changedAt) {}

  /**
   * An extension of the live-chat window.
   *
   * @param until the last day, in the policy's zone
   * @param by the name of who granted it
   */
  record Extension(LocalDate until, String by, String reason, Instant at) {}

  /** Tickets in one of some states: those that wait longest first; solved ones newest first. */
  List<Filed<Ticket>> tickets(Ticket.Status status, int limit);

  Optional<Filed<Ticket>> ticket(TicketNumber number);

  /** What was added to a ticket, oldest first. */
  List<Ticket.Entry> entries(TicketNumber number);

  /** Quotes in a state, newest first. */
  List<Filed<Quote>> quotes(Quote.Status status, int limit);

  Optional<Filed<Quote>> quote(QuoteNumber number);

  /** Bookings in a state: wishes oldest first, others newest first. */
  List<Filed<Booking>> bookings(Booking.Status status, int limit);

  Optional<Filed<Booking>> booking(BookingNumber number);

  /** What came of a conversation, newest first. */
  List<Filed<Ticket>> ticketsOf(ConversationId conversation);

  List<Filed<Quote>> quotesOf(ConversationId conversation);

  List<Filed<Booking>> bookingsOf(ConversationId conversation);

  /** The extensions that an account was granted, newest first. */
  List<Extension> extensions(AccountId account);
}
