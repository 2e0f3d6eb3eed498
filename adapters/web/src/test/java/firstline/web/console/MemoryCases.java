package firstline.web.console;

import firstline.core.catalog.BookingNumber;
import firstline.core.catalog.QuoteNumber;
import firstline.core.catalog.TicketNumber;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Effect;
import firstline.core.customer.AccountId;
import firstline.core.followup.Booking;
import firstline.core.followup.Quote;
import firstline.core.followup.Standing;
import firstline.core.followup.Ticket;
import firstline.core.port.CaseFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Tickets, quotes and bookings in memory, changed by the effects of the real dialogue. */
public final class MemoryCases implements CaseFiles {
  private final Map<TicketNumber, Filed<Ticket>> tickets = new LinkedHashMap<>();
  private final Map<QuoteNumber, Filed<Quote>> quotes = new LinkedHashMap<>();
  private final Map<BookingNumber, Filed<Booking>> bookings = new LinkedHashMap<>();
  private final Map<TicketNumber, List<Ticket.Entry>> entries = new LinkedHashMap<>();
  private final Map<AccountId, List<Extension>> extensions = new LinkedHashMap<>();

  /** What is kept of whoever is in a conversation. */
  synchronized Standing standing(Optional<AccountId> account) {
    return new Standing(
        Optional.empty(),
        List.of(),
        all(tickets).stream().filter(t -> t.account().equals(account)).toList(),
        all(quotes).stream().filter(q -> Optional.of(q.account()).equals(account)).toList(),
        all(bookings).stream().filter(b -> Optional.of(b.account()).equals(account)).toList(),
        Optional.empty(),
        false);
  }

  /** Keeps what came of a turn of a conversation. */
  synchronized void keep(ConversationId conversation, Instant at, Effect.OfCase effect) {
    switch (effect) {
      case Effect.KeepTicket(var ticket) ->
          tickets.put(ticket.number(), new Filed<>(ticket, conversation, at));
      case Effect.AddToTicket(var number, var entry) ->
          entries.computeIfAbsent(number, _ -> new ArrayList<>()).add(entry);
      case Effect.KeepQuote(var quote) ->
          quotes.put(quote.number(), new Filed<>(quote, conversation, at));
      case Effect.KeepBooking(var booking) ->
          bookings.put(booking.number(), new Filed<>(booking, conversation, at));
      case Effect.ExtendWindow(var account, var until, var agent, var reason) ->
          extensions
              .computeIfAbsent(account, _ -> new ArrayList<>())
              .addFirst(new Extension(until, agent.name(), reason, at));
      case Effect.KeepProblem _, Effect.ToldOfWindowEnd _ -> {}
    }
  }

  @Override
  public synchronized List<Filed<Ticket>> tickets(Ticket.Status status, int limit) {
    return some(tickets, limit, filed -> filed.what().status() == status);
  }

  @Override
  public synchronized Optional<Filed<Ticket>> ticket(TicketNumber number) {
    return Optional.ofNullable(tickets.get(number));
  }

  @Override
  public synchronized List<Ticket.Entry> entries(TicketNumber number) {
    return List.copyOf(entries.getOrDefault(number, List.of()));
  }

  @Override
  public synchronized List<Filed<Quote>> quotes(Quote.Status status, int limit) {
    return some(quotes, limit, filed -> filed.what().status() == status);
  }

  @Override
  public synchronized Optional<Filed<Quote>> quote(QuoteNumber number) {
    return Optional.ofNullable(quotes.get(number));
  }

  @Override
  public synchronized List<Filed<Booking>> bookings(Booking.Status status, int limit) {
    return some(bookings, limit, filed -> filed.what().status() == status);
  }

  @Override
  public synchronized Optional<Filed<Booking>> booking(BookingNumber number) {
    return Optional.ofNullable(bookings.get(number));
  }

  @Override
  public synchronized List<Filed<Ticket>> ticketsOf(ConversationId conversation) {
    return some(tickets, tickets.size(), filed -> filed.conversation().equals(conversation));
  }

  @Override
  public synchronized List<Filed<Quote>> quotesOf(ConversationId conversation) {
    return some(quotes, quotes.size(), filed -> filed.conversation().equals(conversation));
  }

  @Override
  public synchronized List<Filed<Booking>> bookingsOf(ConversationId conversation) {
    return some(bookings, bookings.size(), filed -> filed.conversation().equals(conversation));
  }

  @Override
  public synchronized List<Extension> extensions(AccountId account) {
    return List.copyOf(extensions.getOrDefault(account, List.of()));
  }

  private static <T> List<T> all(Map<?, Filed<T>> files) {
    return files.values().stream().map(Filed::what).toList();
  }

  private static <T> List<Filed<T>> some(
      Map<?, Filed<T>> files, int limit, Predicate<Filed<T>> wanted) {
    return files.values().stream().filter(wanted).limit(limit).toList();
  }
}
