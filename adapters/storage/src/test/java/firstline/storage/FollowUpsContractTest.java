package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstline.core.catalog.BookingNumber;
import firstline.core.catalog.IssueType;
import firstline.core.catalog.QuoteNumber;
import firstline.core.catalog.TicketNumber;
import firstline.core.conversation.Effect;
import firstline.core.customer.AccountId;
import firstline.core.customer.Customer;
import firstline.core.customer.SupportModel;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.desk.Investigation;
import firstline.core.followup.Booking;
import firstline.core.followup.Owner;
import firstline.core.followup.Problem;
import firstline.core.followup.Quote;
import firstline.core.followup.Standing;
import firstline.core.followup.Ticket;
import firstline.core.message.Rung;
import firstline.core.policy.Urgency;
import firstline.core.policy.Verdict;
import firstline.core.port.CaseFiles.Filed;
import firstline.core.port.ConversationStore.Committed;
import firstline.core.quote.Money;
import firstline.core.quote.Price;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowUpsContractTest extends Contract {
  private static final AccountId ACCOUNT = new AccountId("C-1001");
  private static final IssueType ISSUE = new IssueType("email-cannot-send");
  private static final Instant NOON = Samples.NOON;

  private long version;

  @BeforeEach
  void begin() {
    committed(Samples.first(stored(Samples.inbound("7", "u1"))));
    version = 1;
  }

  private Committed turn(Effect... effects) {
    var item = stored(Samples.inbound("7", "t" + version + effects.length + System.nanoTime()));
    var committed =
        storage
            .conversations()
            .commit(
                Samples.turn(
                    item,
                    Optional.of(Samples.withBot("7", version)),
                    Samples.withBot("7", version + 1),
                    effects));
    if (committed instanceof Committed.Stored) {
      version++;
    }
    return committed;
  }

  private Standing standing() {
    return storage.followUps().standing(Optional.of(ACCOUNT), Samples.chat("7"));
  }

  private static Problem problem() {
    return Problem.fresh(Owner.account(ACCOUNT), ISSUE, false, NOON);
  }

  private static Ticket ticket(String number, Optional<AccountId> account) {
    return new Ticket(
        new TicketNumber(number),
        account,
        Optional.of("ana@example.net"),
        Optional.of(ISSUE),
        Optional.empty(),
        Verdict.Team.LEVEL_1,
        Urgency.STANDARD,
        Verdict.Scope.INCLUDED,
        "Mail",
        Investigation.none().told("my mail is stuck"),
        Optional.empty(),
        Optional.empty(),
        Optional.of(NOON.plus(Duration.ofHours(3))),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        List.of("ITP-5"),
        "1",
        NOON,
        NOON,
        Ticket.Status.OPEN);
  }

  /** A ticket that takes tokens, opened some hours after noon. */
  private static Ticket taking(int tokens, String number, int hours) {
    var like = ticket(number, Optional.of(ACCOUNT));
    var price = new Price(Money.parse("USD 0.00"), tokens, 0, false, List.of());
    return new Ticket(
        like.number(),
        like.account(),
        like.contactEmail(),
        like.issue(),
        like.service(),
        like.team(),
        like.urgency(),
        Verdict.Scope.CHARGEABLE,
        like.subject(),
        like.investigation(),
        Optional.of(price),
        like.quote(),
        like.respondBy(),
        like.resolveBy(),
        like.answeredAt(),
        like.missed(),
        like.clauses(),
        like.policyVersion(),
        like.firstHeardAt(),
        NOON.plus(Duration.ofHours(hours)),
        like.status());
  }

  private void importing(int tokens, Instant at) {
    var since = LocalDate.of(2026, 1, 1);
    storage
        .customerImports()
        .take(
            List.of(
                new Customer(
                    ACCOUNT,
                    since,
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.of(SupportModel.TOKEN),
                    tokens,
                    false)),
            at);
  }

  private int tokens() {
    return standing().customer().orElseThrow().tokens();
  }

  private static Quote quote(String number) {
    var amount = Money.parse("ZAR 95.00");
    var line = new Price.Line("Advanced support", 15, Money.parse("ZAR 380.00"), amount);
    return new Quote(
        new QuoteNumber(number),
        ACCOUNT,
        Optional.empty(),
        Optional.of(ISSUE),
        Optional.empty(),
        "Mail",
        new Price(amount, 0, 0, false, List.of(line)),
        15,
        Optional.of("It is the mail program"),
        Verdict.Team.LEVEL_2,
        Urgency.STANDARD,
        List.of("ITP-10"),
        "1",
        NOON,
        NOON.plus(Duration.ofDays(14)),
        Quote.Status.OFFERED);
  }

  private static Booking booking(String number) {
    return new Booking(
        new BookingNumber(number),
        ACCOUNT,
        Optional.empty(),
        Optional.of(ISSUE),
        Verdict.Team.LEVEL_1,
        "Monday",
        NOON,
        Optional.empty(),
        Booking.Status.REQUESTED);
  }

  @Test
  void knows_nothing_of_a_stranger() {
    assertThat(storage.followUps().standing(Optional.empty(), Samples.chat("9")))
        .isEqualTo(Standing.unknown());
  }

  @Test
  void keeps_a_problem_as_it_was_last() {
    turn(new Effect.KeepProblem(problem()));
    var given = problem().given(Rung.GUIDE, NOON.plusSeconds(5));
    turn(new Effect.KeepProblem(given));
    reopen();
    assertThat(standing().problems()).containsExactly(given);
  }

  @Test
  void keeps_what_was_tried_in_a_chat_for_whoever_is_recognised_there() {
    var chat = Owner.chat(Samples.chat("7").toString());
    var guest = Problem.fresh(chat, ISSUE, false, NOON);
    turn(new Effect.KeepProblem(guest));
    assertThat(standing().problems()).containsExactly(guest);
    assertThat(storage.followUps().standing(Optional.of(ACCOUNT), Samples.chat("8")).problems())
        .isEmpty();
  }

  @Test
  void keeps_tickets_with_their_entries_in_order() {
    var ticket = ticket("T-1042", Optional.of(ACCOUNT));
    var first = new Ticket.Entry(NOON, Ticket.Entry.By.CUSTOMER, "Ana", "it says 550");
    var answer = new Ticket.Entry(NOON.plusSeconds(60), Ticket.Entry.By.STAFF, "Ben", "We look");
    turn(new Effect.KeepTicket(ticket), new Effect.AddToTicket(ticket.number(), first));
    turn(
        new Effect.KeepTicket(ticket.as(Ticket.Status.WAITING)),
        new Effect.AddToTicket(ticket.number(), answer));
    reopen();
    assertThat(standing().tickets()).containsExactly(ticket.as(Ticket.Status.WAITING));
    assertThat(storage.followUps().entries(ticket.number())).containsExactly(first, answer);
    assertThat(storage.caseFiles().entries(ticket.number())).containsExactly(first, answer);
    assertThat(storage.caseFiles().tickets(Ticket.Status.OPEN, 10)).isEmpty();
    assertThat(storage.caseFiles().tickets(Ticket.Status.WAITING, 10))
        .extracting(Filed::what, Filed::conversation)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ticket.as(Ticket.Status.WAITING), Samples.id("7")));
    assertThat(storage.caseFiles().ticketsOf(Samples.id("7"))).hasSize(1);
  }

  @Test
  void keeps_what_came_of_a_promise() {
    var ticket =
        ticket("T-1042", Optional.of(ACCOUNT))
            .missing(Ticket.Promise.ANSWER)
            .answered(NOON.plusSeconds(60));
    turn(new Effect.KeepTicket(ticket));
    reopen();
    assertThat(standing().tickets()).containsExactly(ticket);
  }

  @Test
  void takes_the_tokens_of_tickets_off_until_the_account_is_imported_again() {
    importing(5, NOON);
    turn(new Effect.KeepTicket(taking(3, "T-1", 1)));
    assertThat(tokens()).isEqualTo(2);
    turn(new Effect.KeepTicket(taking(4, "T-2", 2)));
    assertThat(tokens()).as("no account owes us any").isZero();
    turn(new Effect.KeepTicket(taking(4, "T-2", 2).free(List.of("LX-8"))));
    assertThat(tokens()).as("what is free goes back").isEqualTo(2);
    importing(7, NOON.plus(Duration.ofHours(3)));
    assertThat(tokens()).as("the provider has counted them").isEqualTo(7);
    turn(new Effect.KeepTicket(taking(1, "T-3", 4)));
    reopen();
    assertThat(tokens()).isEqualTo(6);
  }

  @Test
  void keeps_a_stranger_s_complaint_with_the_chat() {
    turn(new Effect.KeepTicket(ticket("T-1", Optional.empty())));
    assertThat(storage.followUps().standing(Optional.empty(), Samples.chat("7")).tickets())
        .hasSize(1);
    assertThat(standing().tickets()).isEmpty();
  }

  @Test
  void never_changes_what_was_written_into_a_ticket() throws Exception {
    var ticket = ticket("T-1042", Optional.of(ACCOUNT));
    var entry = new Ticket.Entry(NOON, Ticket.Entry.By.CUSTOMER, "Ana", "it says 550");
    turn(new Effect.KeepTicket(ticket), new Effect.AddToTicket(ticket.number(), entry));
    try (var connection = home.connect();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("UPDATE ticket_entry SET words = 'other'"))
          .hasMessageContaining("never changed");
      assertThatThrownBy(() -> statement.execute("DELETE FROM ticket_entry"))
          .hasMessageContaining("never deleted");
    }
  }

  @Test
  void lets_a_quote_be_accepted_once() {
    turn(new Effect.KeepQuote(quote("Q-7")));
    assertThat(standing().quotes()).containsExactly(quote("Q-7"));
    var accepted = quote("Q-7").as(Quote.Status.ACCEPTED);
    assertThat(turn(new Effect.KeepQuote(accepted))).isInstanceOf(Committed.Stored.class);
    assertThat(turn(new Effect.KeepQuote(quote("Q-7").as(Quote.Status.DECLINED))))
        .as("decided on what is no longer so")
        .isInstanceOf(Committed.Stale.class);
    assertThat(standing().quotes()).containsExactly(accepted);
    assertThat(storage.caseFiles().quotes(Quote.Status.ACCEPTED, 10)).hasSize(1);
    assertThat(storage.caseFiles().quote(new QuoteNumber("Q-7")).map(Filed::what))
        .contains(accepted);
  }

  @Test
  void keeps_bookings_with_their_slots() {
    turn(new Effect.KeepBooking(booking("B-7")));
    var slot = new Booking.Slot(NOON.plusSeconds(600), NOON.plusSeconds(2400));
    turn(new Effect.KeepBooking(booking("B-7").confirmed(slot)));
    assertThat(standing().sessionAt(NOON)).isEmpty();
    assertThat(standing().sessionAt(slot.from())).contains(slot);
    assertThat(standing().sessionAt(slot.to())).isEmpty();
    assertThat(storage.caseFiles().bookings(Booking.Status.CONFIRMED, 10)).hasSize(1);
  }

  @Test
  void keeps_every_extension_and_goes_by_the_latest_day() {
    var ana = new Agent(new AgentId(1), "Ana");
    turn(new Effect.ExtendWindow(ACCOUNT, LocalDate.of(2026, 5, 1), ana, "moving house"));
    turn(new Effect.ExtendWindow(ACCOUNT, LocalDate.of(2026, 4, 1), ana, "a slip"));
    assertThat(standing().windowExtendedUntil()).contains(LocalDate.of(2026, 5, 1));
    assertThat(storage.caseFiles().extensions(ACCOUNT))
        .extracting(extension -> extension.reason())
        .containsExactly("a slip", "moving house");
  }

  @Test
  void remembers_who_knows_when_the_window_ends() {
    assertThat(standing().toldOfWindowEnd()).isFalse();
    turn(new Effect.ToldOfWindowEnd(ACCOUNT));
    turn(new Effect.ToldOfWindowEnd(ACCOUNT));
    assertThat(standing().toldOfWindowEnd()).isTrue();
  }
}
