package firstline.core.rehearsal;

import firstline.core.catalog.BookingNumber;
import firstline.core.catalog.IssueType;
import firstline.core.catalog.QuoteNumber;
import firstline.core.catalog.TicketNumber;
import firstline.core.conversation.Address;
import firstline.core.conversation.Effect;
import firstline.core.customer.AccountId;
import firstline.core.customer.Customer;
import firstline.core.followup.Booking;
import firstline.core.followup.Owner;
import firstline.core.followup.Problem;
import firstline.core.followup.Quote;
import firstline.core.followup.Standing;
import firstline.core.followup.Ticket;
import firstline.core.port.FollowUps;
import firstline.core.quote.Price;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What rehearsed conversations leave behind, in memory; one customer of each number. */
final class RehearsedDesk implements FollowUps {
  private record About(Owner owner, IssueType issue, Instant since) {}

  private final Map<AccountId, Customer> customers = new HashMap<>();
  private final Map<About, Problem> problems = new LinkedHashMap<>();
  private final Map<TicketNumber, Ticket> tickets = new LinkedHashMap<>();
  private final Map<TicketNumber, List<Ticket.Entry>> entries = new HashMap<>();
  private final Map<QuoteNumber, Quote> quotes = new LinkedHashMap<>();
  private final Map<BookingNumber, Booking> bookings = new LinkedHashMap<>();
  private final Map<AccountId, LocalDate> extensions = new HashMap<>();
  private final Set<AccountId> told = new HashSet<>();

  void knows(Customer customer) {
    customers.put(customer.account(), customer);
  }

  /** Keeps what an effect leaves. */
  void keep(Effect.OfCase effect) {
    switch (effect) {
      case Effect.KeepProblem(var problem) ->
          problems.put(new About(problem.owner(), problem.issue(), problem.since()), problem);
      case Effect.KeepTicket(var ticket) -> tickets.put(ticket.number(), ticket);
      case Effect.AddToTicket(var number, var entry) ->
          entries.computeIfAbsent(number, _ -> new ArrayList<>()).add(entry);
      case Effect.KeepQuote(var quote) -> quotes.put(quote.number(), quote);
      case Effect.KeepBooking(var booking) -> bookings.put(booking.number(), booking);
      case Effect.ExtendWindow(var account, var until, _, _) ->
          extensions.merge(account, until, (a, b) -> a.isAfter(b) ? a : b);
      case Effect.ToldOfWindowEnd(var account) -> told.add(account);
    }
  }

  @Override
  public Standing standing(Optional<AccountId> account, Address address) {
    var chat = Owner.chat(address.toString());
    var owners = account.map(id -> List.of(Owner.account(id), chat)).orElse(List.of(chat));
    return new Standing(
        account.flatMap(id -> Optional.ofNullable(customers.get(id))).map(this::left),
        problems.values().stream().filter(p -> owners.contains(p.owner())).toList(),
        tickets.values().stream().filter(t -> t.account().equals(account)).toList(),
        quotes.values().stream().filter(q -> Optional.of(q.account()).equals(account)).toList(),
        bookings.values().stream().filter(b -> Optional.of(b.account()).equals(account)).toList(),
        account.flatMap(id -> Optional.ofNullable(extensions.get(id))),
        account.filter(told::contains).isPresent());
  }

  /** With the tokens that tickets have not taken. */
  private Customer left(Customer customer) {
    int taken =
        tickets.values().stream()
            .filter(ticket -> ticket.account().equals(Optional.of(customer.account())))
            .flatMap(ticket -> ticket.price().stream())
            .mapToInt(Price::tokens)
            .sum();
    return customer.holding(Math.max(0, customer.tokens() - taken));
  }

  @Override
  public List<Ticket.Entry> entries(TicketNumber ticket) {
    return List.copyOf(entries.getOrDefault(ticket, List.of()));
  }
}
