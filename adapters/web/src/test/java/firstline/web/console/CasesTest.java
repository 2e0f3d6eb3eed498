package firstline.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import firstline.core.conversation.Effect;
import firstline.core.conversation.Event;
import firstline.core.customer.AccountId;
import firstline.core.desk.FaultSide;
import firstline.core.desk.Investigation;
import firstline.core.followup.Booking;
import firstline.core.followup.Quote;
import firstline.core.followup.Ticket;
import firstline.core.port.DeskView.Entry;
import firstline.core.port.StaffDirectory.Member;
import firstline.core.port.StaffDirectory.Rank;
import firstline.core.quote.Money;
import firstline.core.quote.Price;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CasesTest {
  private static final AccountId ACCOUNT = CaseSamples.ACCOUNT;
  private static final Instant NOON = ConsoleHouse.NOON;
  private static final String TICKET = "/console/tickets/T-1042";
  private static final String QUOTE = "/console/quotes/Q-1042";
  private static final String BOOKING = "/console/bookings/B-1042";

  private final ConsoleHouse house = new ConsoleHouse();
  private final Member ana = house.member("Ana Petrova", Rank.AGENT);
  private final Script talk = house.talk("case00001", "Carla").says("My mail is <b>stuck</b>");
  private Browser browser;

  @BeforeEach
  void fill() {
    var known = Investigation.none().told("My mail is <b>stuck</b>").asked("Since when?", "Today");
    talk.knows(known, Optional.of(ACCOUNT), Optional.of("carla@shop.example"));
    keep(new Effect.KeepTicket(CaseSamples.ticket(known)));
    keep(new Effect.KeepQuote(CaseSamples.quote()));
    keep(new Effect.KeepBooking(CaseSamples.booking()));
    browser = house.as(ana);
  }

  @AfterEach
  void stop() {
    house.close();
  }

  @Test
  void listsTicketsByStateAndMarksLateOnesInWords() {
    assertThat(browser.get("/console/tickets").body())
        .contains("T-1042", "Mail &lt;b&gt;stuck", "Level 2", "Urgent", "C-1001", "⚠️ Late")
        .contains("href=\"/console/tickets?status=open\" aria-current=\"page\"");
    assertThat(browser.get("/console/tickets?status=solved").body())
        .contains("No ticket is solved")
        .doesNotContain("T-1042");
    assertThat(browser.get("/console/tickets/T-9").statusCode()).isEqualTo(404);
    assertThat(browser.get("/console/tickets/none").statusCode()).isEqualTo(404);
    assertThat(new Browser(house).get("/console/tickets").statusCode()).isEqualTo(302);
  }

  @Test
  void showsAllThatATicketHolds() {
    assertThat(browser.get(TICKET).body())
        .contains("carla@shop.example", "Since when?", "Today", "TS-7", "ZAR 380.00")
        .contains("“My mail is &lt;b&gt;stuck&lt;/b&gt;”", "href=\"/console/c/case00001\"")
        .doesNotContain("<b>stuck");
  }

  @Test
  void answersClosesAndReopensATicket() {
    assertThat(answer("waiting", "We look at it.\r\nToday.").statusCode()).isEqualTo(303);
    assertThat(browser.get(TICKET).body()).contains("We look at it.\nToday.", ">Waiting<");
    assertThat(answer("solved", "").statusCode()).isEqualTo(303);
    assertThat(browser.get("/console/tickets?status=solved").body()).contains("T-1042");
    assertThat(answer("open", "").statusCode()).isEqualTo(303);
    assertThat(events(Event.TicketAnswered.class))
        .extracting(Event.TicketAnswered::words, Event.TicketAnswered::status)
        .containsExactly(
            tuple("We look at it.\nToday.", Ticket.Status.WAITING),
            tuple("", Ticket.Status.SOLVED),
            tuple("", Ticket.Status.OPEN));
    assertThat(house.audit.actions())
        .contains("ticket.answered", "ticket.solved", "ticket.reopened");
    assertThat(house.audit.newest(10).toString()).doesNotContain("We look at it");
  }

  @Test
  void keepsAnAnswerThatCannotBeSent() {
    assertThat(answer("waiting", " ").statusCode()).isEqualTo(422);
    var tooLong = answer("solved", "x".repeat(4001));
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body()).contains("Use at most 4,000 characters", "x".repeat(4001));
    house.desk.broken(true);
    var failed = answer("waiting", "kept words");
    assertThat(failed.statusCode()).isEqualTo(503);
    assertThat(failed.body()).contains("nothing was done", ">kept words</textarea>");
    house.desk.broken(false);
    assertThat(answer("gone", "kept words").statusCode()).isEqualTo(400);
    var forged = browser.post(TICKET, "key", "k".repeat(32), "text", "words", "status", "waiting");
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(events(Event.TicketAnswered.class)).isEmpty();
    assertThat(house.audit.actions()).doesNotContain("ticket.answered");
  }

  @Test
  void answersOnceHoweverOftenTheFormIsSent() {
    var token = formToken();
    for (int i = 0; i < 3; i++) {
      var sent =
          browser.post(
              TICKET, "_form", token, "key", "k".repeat(32), "text", "once", "status", "waiting");
      assertThat(sent.statusCode()).isEqualTo(303);
    }
    assertThat(events(Event.TicketAnswered.class)).hasSize(1);
    assertThat(house.audit.actions()).containsOnlyOnce("ticket.answered");
  }

  @Test
  void refusesWhereNobodyIsIdentified() {
    talk.knows(Investigation.none(), Optional.empty(), Optional.empty());
    var refused = answer("waiting", "kept words");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("is not this customer's", ">kept words</textarea>");
    assertThat(house.audit.actions()).doesNotContain("ticket.answered");
    assertThat(page()).contains("Possible once somebody is identified");
  }

  @Test
  void sendsAQuoteAtTheSumOfItsLines() {
    assertThat(browser.get("/console/quotes").body()).contains("Q-1042", "ZAR 380.00");
    assertThat(browser.get(QUOTE).body())
        .contains("value=\"Work\"", "value=\"60\"", "value=\"380.00\"");
    var sent =
        browser.submit(
            QUOTE,
            QUOTE,
            "label-0",
            "Work",
            "minutes-0",
            "90",
            "rate-0",
            "380",
            "amount-0",
            "570.00",
            "label-2",
            "Disk",
            "minutes-2",
            "",
            "rate-2",
            "99.5",
            "amount-2",
            "99.50");
    assertThat(sent.statusCode()).isEqualTo(303);
    var price = events(Event.QuoteSent.class).getFirst().price();
    assertThat(price.total()).isEqualTo(Money.parse("ZAR 669.50"));
    assertThat(price.example()).isFalse();
    assertThat(price.lines())
        .containsExactly(
            new Price.Line("Work", 90, Money.parse("ZAR 380.00"), Money.parse("ZAR 570.00")),
            new Price.Line("Disk", 0, Money.parse("ZAR 99.50"), Money.parse("ZAR 99.50")));
    assertThat(browser.get("/console/quotes?status=offered").body()).contains("Q-1042");
    assertThat(house.audit.newest(1).getFirst().detail())
        .isEqualTo("ZAR 669.50, before ZAR 380.00 (example figures)");
  }

  @Test
  void saysBesideTheFieldWhichFigureIsWrong() {
    var bad =
        browser.submit(
            QUOTE,
            QUOTE,
            "label-0",
            "",
            "minutes-0",
            "1.5",
            "rate-0",
            "12,00",
            "amount-0",
            "1.005");
    assertThat(bad.statusCode()).isEqualTo(422);
    assertThat(bad.body())
        .contains("id=\"label-0-problem\">Say what this line is for.")
        .contains("id=\"minutes-0-problem\">Write whole minutes")
        .contains("id=\"rate-0-problem\">Write a figure with a point")
        .contains("id=\"amount-0-problem\">Write at most 2 digits after the point.")
        .contains("value=\"1.5\"", "value=\"12,00\"", "value=\"1.005\"");
    assertThat(browser.submit(QUOTE, QUOTE).body()).contains("a quote needs a line at least");
    assertThat(events(Event.QuoteSent.class)).isEmpty();
  }

  @Test
  void refusesToSendAQuoteThatIsSettled() {
    var token = formToken();
    keep(new Effect.KeepQuote(CaseSamples.quote().as(Quote.Status.ACCEPTED)));
    var late =
        browser.post(
            QUOTE,
            "_form",
            token,
            "key",
            "k".repeat(32),
            "label-0",
            "Work",
            "minutes-0",
            "60",
            "rate-0",
            "380",
            "amount-0",
            "380");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(browser.get("/console/quotes?status=accepted").body()).contains("Q-1042");
    assertThat(browser.get(QUOTE).body()).doesNotContain("Send to the customer");
    assertThat(house.audit.actions()).doesNotContain("quote.sent");
  }

  @Test
  void confirmsABookingInTheDesksZone() {
    assertThat(browser.get("/console/bookings").body()).contains("B-1042", "Thursday morning");
    var sent =
        browser.submit(
            BOOKING, BOOKING + "/confirm", "from", "2026-03-12T09:00", "to", "2026-03-12T10:30");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(events(Event.BookingAnswered.class))
        .extracting(Event.BookingAnswered::slot)
        .containsExactly(
            Optional.of(
                new Booking.Slot(
                    Instant.parse("2026-03-12T08:00:00Z"), Instant.parse("2026-03-12T09:30:00Z"))));
    assertThat(browser.get(BOOKING).body())
        .contains("value=\"2026-03-12T09:00\"", "Confirmed", "Europe/Berlin");
    assertThat(browser.submit(BOOKING, BOOKING + "/decline").statusCode()).isEqualTo(303);
    assertThat(browser.get("/console/bookings?status=declined").body()).contains("B-1042");
    assertThat(house.audit.actions()).contains("booking.confirmed", "booking.declined");
  }

  @Test
  void saysWhatIsWrongWithATime() {
    var bad =
        browser.submit(BOOKING, BOOKING + "/confirm", "from", "tomorrow", "to", "2026-03-01T10:30");
    assertThat(bad.statusCode()).isEqualTo(422);
    assertThat(bad.body())
        .contains("id=\"from-problem\">Choose when it begins.", "value=\"2026-03-01T10:30\"")
        .contains("id=\"to-problem\">This time is over.");
    var backwards =
        browser.submit(
            BOOKING, BOOKING + "/confirm", "from", "2026-03-12T11:00", "to", "2026-03-12T11:00");
    assertThat(backwards.body()).contains("It has to end after it begins.");
    assertThat(events(Event.BookingAnswered.class)).isEmpty();
  }

  @Test
  void linksWhatCameOfAConversationBesideIt() {
    assertThat(page())
        .contains("href=\"" + TICKET + "\"", "href=\"" + QUOTE + "\"", "href=\"" + BOOKING + "\"");
  }

  @Test
  void extendsTheWindowCorrectsTheFaultAndDecidesOtherwise() {
    assertThat(decide("window", "until", "2026-03-20", "reason", "Big <move>").statusCode())
        .isEqualTo(303);
    assertThat(page()).contains("To 20 Mar 2026", "Big &lt;move&gt;");
    assertThat(decide("fault", "side", "third-party", "reason", "Their DNS").statusCode())
        .isEqualTo(303);
    assertThat(decide("override", "override", "free-ticket", "reason", "Ours").statusCode())
        .isEqualTo(303);
    assertThat(events(Event.WindowExtended.class))
        .extracting(Event.WindowExtended::until)
        .containsExactly(LocalDate.of(2026, 3, 20));
    assertThat(events(Event.FaultCorrected.class))
        .extracting(Event.FaultCorrected::side)
        .containsExactly(FaultSide.THIRD_PARTY);
    assertThat(events(Event.DecisionOverridden.class))
        .extracting(Event.DecisionOverridden::override, Event.DecisionOverridden::reason)
        .containsExactly(tuple(Event.Override.FREE_TICKET, "Ours"));
    assertThat(house.audit.actions())
        .contains(
            "conversation.window-extended",
            "conversation.fault-corrected",
            "conversation.decision-overridden");
  }

  @Test
  void keepsADecisionThatIsNotComplete() {
    var past = decide("window", "until", "2026-03-09", "reason", "kept reason");
    assertThat(past.statusCode()).isEqualTo(422);
    assertThat(past.body())
        .contains("This day is over.", "value=\"2026-03-09\"", ">kept reason</textarea>");
    assertThat(decide("window", "until", "2027-03-11", "reason", "x").statusCode()).isEqualTo(422);
    assertThat(decide("fault", "side", "", "reason", "x").body())
        .contains("Choose where the cause lies.");
    assertThat(decide("override", "override", "live-chat", "reason", " ").body())
        .contains("Give a reason")
        .containsPattern("value=\"live-chat\"\\s+selected");
    assertThat(events(Event.AboutCase.class)).isEmpty();
  }

  private HttpResponse<String> answer(String status, String words) {
    return browser.submit(TICKET, TICKET, "text", words, "status", status);
  }

  private HttpResponse<String> decide(String form, String... fields) {
    return browser.submit("/console/c/case00001", "/console/c/case00001/" + form, fields);
  }

  private String page() {
    return browser.get("/console/c/case00001").body();
  }

  private String formToken() {
    return page().split("name=\"_form\" value=\"", -1)[1].split("\"")[0];
  }

  private <E extends Event> List<E> events(Class<E> kind) {
    return house.desk.transcript(talk.id, 0, 1000).stream()
        .filter(Entry.Happened.class::isInstance)
        .map(entry -> ((Entry.Happened) entry).event())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private void keep(Effect.OfCase effect) {
    house.cases.keep(talk.id, NOON, effect);
  }
}
