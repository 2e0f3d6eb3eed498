package firstline.web.console;

import firstline.core.catalog.BookingNumber;
import firstline.core.catalog.QuoteNumber;
import firstline.core.catalog.TicketNumber;
import firstline.core.customer.AccountId;
import firstline.core.desk.Investigation;
import firstline.core.followup.Booking;
import firstline.core.followup.Quote;
import firstline.core.followup.Ticket;
import firstline.core.policy.Urgency;
import firstline.core.policy.Verdict;
import firstline.core.quote.Money;
import firstline.core.quote.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A ticket, a quote and a booking of one customer, around noon. */
final class CaseSamples {
  static final AccountId ACCOUNT = new AccountId("C-1001");
  private static final Instant NOON = ConsoleHouse.NOON;

  private CaseSamples() {}

  private static Price price() {
    var rate = Money.parse("ZAR 380.00");
    return new Price(rate, 0, 0, true, List.of(new Price.Line("Work", 60, rate, rate)));
  }

  static Ticket ticket(Investigation known) {
    return new Ticket(
        new TicketNumber("T-1042"),
        Optional.of(ACCOUNT),
        Optional.of("carla@shop.example"),
        Optional.empty(),
        Optional.empty(),
        Verdict.Team.LEVEL_2,
        Urgency.URGENT,
        Verdict.Scope.CHARGEABLE,
        "Mail <b>stuck",
        known,
        Optional.of(price()),
        Optional.empty(),
        Optional.of(NOON.minus(Duration.ofHours(1))),
        Optional.of(NOON.plus(Duration.ofHours(8))),
        Optional.empty(),
        Set.of(),
        List.of("TS-7"),
        "2026-03",
        NOON.minus(Duration.ofHours(5)),
        NOON.minus(Duration.ofHours(4)),
        Ticket.Status.OPEN);
  }

  static Quote quote() {
    return new Quote(
        new QuoteNumber("Q-1042"),
        ACCOUNT,
        Optional.of("carla@shop.example"),
        Optional.empty(),
        Optional.empty(),
        "Move the mail",
        price(),
        60,
        Optional.empty(),
        Verdict.Team.LEVEL_2,
        Urgency.STANDARD,
        List.of("M21-4"),
        "2026-03",
        NOON,
        NOON.plus(Duration.ofDays(14)),
        Quote.Status.DRAFT);
  }

  static Booking booking() {
    return new Booking(
        new BookingNumber("B-1042"),
        ACCOUNT,
        Optional.empty(),
        Optional.empty(),
        Verdict.Team.LEVEL_1,
        "Thursday morning",
        NOON,
        Optional.empty(),
        Booking.Status.REQUESTED);
  }
}
