package firstline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Attachment;
import firstline.core.conversation.Author;
import firstline.core.conversation.ChoiceKey;
import firstline.core.conversation.Event;
import firstline.core.conversation.Secret;
import firstline.core.customer.AccountId;
import firstline.core.customer.Contact;
import firstline.core.customer.Customer;
import firstline.core.customer.Role;
import firstline.core.desk.CheckReport;
import firstline.core.desk.Handoff;
import firstline.core.identity.Claim;
import firstline.core.identity.ClaimId;
import firstline.core.message.Action;
import firstline.core.message.Choice;
import firstline.core.message.Escape;
import firstline.core.message.Message;
import firstline.core.port.AttachmentSource;
import firstline.core.port.DeskView.Status;
import firstline.core.port.StaffDirectory.Member;
import firstline.core.port.StaffDirectory.Rank;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskTest {
  private static final String MARKUP = "<script>alert(1)</script> & \"co\"";

  private final ConsoleHouse house = new ConsoleHouse();
  private final Member ana = house.member("Ana Petrova", Rank.AGENT);
  private final Member ben = house.member("Ben Okafor", Rank.AGENT);
  private final Script talk =
      house.talk("waiting01", "Carla").says("My mail is stuck").waits(Handoff.Cause.ASKED);

  @AfterEach
  void stop() {
    house.close();
  }

  @Test
  void listsQueuesWithCountsAndFilters() {
    house.talk("withbot01", "Dora").says("What are your nameservers?");
    house.talk("taken0001", "Emil").says("Site is down").taken(ben.agent());
    house.clock.pass(Duration.ofMinutes(12));
    var browser = house.as(ana);

    var waiting = browser.get("/console").body();
    assertThat(waiting)
        .contains("<title>(1) Inbox · Example Hosting</title>")
        .contains("Waiting <span class=\"count\">1</span>")
        .contains("Taken <span class=\"count\">1</span>")
        .contains("Carla", "My mail is stuck", "Telegram", ">12 min</time>")
        .contains("title=\"Tue 10 March 2026, 13:00:00 CET\"")
        .doesNotContain("Dora");
    var taken = browser.get("/console?queue=taken").body();
    assertThat(taken).contains("Emil", "Ben Okafor").doesNotContain("Carla");
    assertThat(browser.get("/console?queue=taken&mine=on").body())
        .contains("You have no conversation")
        .doesNotContain("Emil");
    assertThat(browser.get("/console?queue=bot&find=NAMEserv").body()).contains("Dora");
    assertThat(browser.get("/console?queue=bot&find=xyz").body()).contains("Nothing matches");
  }

  @Test
  void takesOverAnswersHandsBackAndCloses() {
    var browser = house.as(ana);
    assertThat(act(browser, "take").statusCode()).isEqualTo(303);
    assertThat(page(browser)).contains("You have it", "Ana Petrova took over");
    assertThat(act(browser, "answer", "text", "Hello\r\nI am looking.").statusCode())
        .isEqualTo(303);
    assertThat(page(browser)).contains("Hello<br>I am looking.");
    assertThat(act(browser, "hand-back").statusCode()).isEqualTo(303);
    assertThat(page(browser)).contains("With the bot", "Ana Petrova handed back to the bot");
    assertThat(act(browser, "close").statusCode()).isEqualTo(303);
    assertThat(page(browser)).contains("This conversation is closed");
    assertThat(house.audit.actions())
        .containsExactly(
            "staff.logged-in",
            "conversation.taken-over",
            "conversation.answered",
            "conversation.handed-back",
            "conversation.closed");
    assertThat(house.audit.newest(10).toString()).doesNotContain("I am looking");
  }

  @Test
  void letsOneOfTwoTakeOverAndTellsTheOtherWhoWasFirst() throws Exception {
    var one = house.as(ana);
    var two = house.as(ben);
    var tokens = List.of(formToken(one), formToken(two));
    try (var threads = Executors.newFixedThreadPool(2)) {
      var results =
          threads
              .invokeAll(
                  List.<Callable<Integer>>of(
                      () -> takes(one, tokens.getFirst()), () -> takes(two, tokens.getLast())))
              .stream()
              .map(future -> future.resultNow())
              .toList();
      assertThat(results).containsExactlyInAnyOrder(303, 409);
      var loser = results.getFirst() == 409 ? one : two;
      var winner = results.getFirst() == 409 ? "Ben Okafor" : "Ana Petrova";
      var told =
          loser.post("/console/c/waiting01/take", "_form", formToken(loser), "key", "k".repeat(32));
      assertThat(told.statusCode()).isEqualTo(409);
      assertThat(told.body()).contains(winner + " was first and has this now.");
    }
    assertThat(house.audit.actions()).containsOnlyOnce("conversation.taken-over");
  }

  private static int takes(Browser browser, String token) {
    return browser.post("/console/c/waiting01/take", "_form", token, "key", key()).statusCode();
  }

  @Test
  void showsAClaimWithTheContactsItCanBeFor() {
    var account = new AccountId("C-1001");
    var named = new Contact(account, "carla@shop.example", "Carla <b>", Role.PRIMARY);
    var other = new Contact(account, "dan@shop.example", "Dan", Role.SECONDARY);
    var since = LocalDate.of(2026, 2, 20);
    house.customers.put(
        account,
        new Customer(
            account,
            since,
            List.of(other, named),
            List.of(),
            List.of(),
            Optional.empty(),
            0,
            false));
    talk.claims(claim("c-1001", Optional.of(named)));
    assertThat(page(house.as(ana)))
        .contains("Who is this?", "Says that account", ">c-1001<")
        .contains("Waiting: somebody says an account is theirs")
        .containsPattern("value=\"carla@shop.example\"\\s+selected")
        .contains("Carla &lt;b&gt;, carla@shop.example, primary contact")
        .contains("/console/c/waiting01/confirm", "/console/c/waiting01/decline");
    talk.claims(claim("C-9", Optional.empty()));
    assertThat(page(house.as(ana)))
        .contains("The directory has no such account")
        .doesNotContain("/console/c/waiting01/confirm");
  }

  private static Claim claim(String account, Optional<Contact> contact) {
    return new Claim(
        new ClaimId("waiting01-2"), account, contact, ConsoleHouse.NOON, Claim.Proof.STAFF);
  }

  @Test
  void declinesAClaimOnceAndKeepsARecordOfIt() {
    talk.claims(claim("C-9", Optional.empty()));
    var browser = house.as(ana);
    assertThat(act(browser, "decline").statusCode()).isEqualTo(303);
    assertThat(page(browser))
        .contains("Ana Petrova did not confirm who this is", "With the bot")
        .doesNotContain("Who is this?");
    assertThat(house.audit.newest(1).getFirst())
        .satisfies(
            entry -> assertThat(entry.action()).isEqualTo("identity.declined"),
            entry -> assertThat(entry.detail()).isEqualTo("with Carla, Telegram: account C-9"));
    for (var deed : List.of("decline", "confirm")) {
      var again =
          browser.post(
              "/console/c/waiting01/" + deed,
              "_form",
              formToken(browser),
              "key",
              key(),
              "text",
              "");
      assertThat(again.statusCode()).isEqualTo(409);
      assertThat(again.body()).contains("There is no such claim to decide any more.");
    }
  }

  @Test
  void keepsWhatWasTypedOnAnyError() {
    var browser = house.as(ana);
    act(browser, "take");
    var token = formToken(browser);
    var tooLong =
        browser.post(
            "/console/c/waiting01/answer", "_form", token, "text", "x".repeat(4001), "key", key());
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body()).contains("Use at most 4,000 characters", "x".repeat(4001));

    house.desk.broken(true);
    var failed =
        browser.post(
            "/console/c/waiting01/answer", "_form", token, "text", "kept words", "key", key());
    assertThat(failed.statusCode()).isEqualTo(503);
    assertThat(failed.body()).contains("nothing was done", ">kept words</textarea>");
    house.desk.broken(false);

    act(browser, "hand-back");
    var late =
        browser.post(
            "/console/c/waiting01/answer", "_form", token, "text", "kept words", "key", key());
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Your answer was not sent.", ">kept words</textarea>");
    assertThat(act(browser, "take").statusCode()).isEqualTo(303);
    assertThat(act(browser, "answer", "text", " \n ").statusCode()).isEqualTo(422);
  }

  @Test
  void givesBackWhatWasTypedWhenTheSessionIsOver() {
    var browser = house.as(ana);
    act(browser, "take");
    var token = formToken(browser);
    house.staff.endAll(ana.id());
    var late =
        browser.post(
            "/console/c/waiting01/answer", "_form", token, "text", "<b>words", "key", key());
    assertThat(late.statusCode()).isEqualTo(401);
    assertThat(late.body()).contains("You are no longer logged in.", ">&lt;b&gt;words</textarea>");
    var forged = browser.post("/console/c/waiting01/answer", "text", "words", "key", key());
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("This form has expired.", ">words</textarea>");
    assertThat(house.audit.actions()).doesNotContain("conversation.answered");
  }

  @Test
  void sendsAnAnswerOnceHoweverOftenItsFormIs() {
    var browser = house.as(ana);
    act(browser, "take");
    var token = formToken(browser);
    var key = "k".repeat(32);
    for (int i = 0; i < 3; i++) {
      var sent =
          browser.post(
              "/console/c/waiting01/answer", "_form", token, "key", key, "text", "only once");
      assertThat(sent.statusCode()).isEqualTo(303);
    }
    assertThat(page(browser).split("only once", -1)).hasSize(2);
    assertThat(house.audit.actions()).containsOnlyOnce("conversation.answered");
    browser.post("/console/c/waiting01/answer", "_form", token, "key", key, "text", "other words");
    assertThat(page(browser)).as("a corrected answer is another one").contains("other words");
  }

  @Test
  void refusesDeedsWithoutTheFormsToken() {
    var browser = house.as(ana);
    var forged = browser.post("/console/c/waiting01/take", "key", "k".repeat(32));
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(page(browser)).contains("Waiting: the customer asked for a person");
  }

  @Test
  void escapesWhatCustomersWrite() {
    var evil = house.talk("evil00001", MARKUP).says(MARKUP + "\nאני לא מקבל דואר");
    evil.happens(new Event.TurnFailed(evil.at(), MARKUP), MARKUP);
    evil.waits(Handoff.Cause.ASKED);
    var html = house.as(ana).get("/console/c/evil00001").body();
    assertThat(html)
        .doesNotContain("<script>alert")
        .contains("&lt;script>alert(1)&lt;/script>")
        .contains("dir=\"auto\"");
  }

  @Test
  void showsEverythingThatHappened() {
    var at = talk.at();
    var question =
        new Message(
            Message.of("Can you send from webmail?").blocks(),
            List.of(
                new Choice.Press("Yes", new Action.Go(Escape.MENU)),
                new Choice.Open("Webmail", "javascript:alert(1)")));
    talk.bot(question)
        .happens(new Event.Pressed(at, new ChoiceKey(talk.id, 1, 0)), "flow.answered")
        .says("my password: •••", Set.of(Secret.PASSWORD))
        .happens(new Event.Edited(at, "m-1", "edited words", Set.of()), "edited.earlier")
        .happens(
            new Event.CheckFinished(
                at,
                new firstline.core.conversation.CheckId(talk.id, 1),
                new CheckReport(
                    "mail-server", "mail.example.net", "refused", Map.of("port", "465"), at, 812)),
            "check.finished")
        .ours(new Author.Bot(), Message.of("Never went out"), Status.SILENCED, Optional.empty())
        .ours(new Author.Bot(), Message.of("Not there"), Status.UNDELIVERABLE, Optional.of(1));
    var html = page(house.as(ana));
    assertThat(html)
        .contains("Can you send from webmail?", "class=\"chosen\"", "Password masked")
        .contains("edited words", "Before the edit", "mail.example.net", "refused", "465")
        .contains("Held back", "Could not be delivered", "Replaced later")
        .contains("flow.answered", "as the test has it", "State after")
        .doesNotContain("javascript:");
  }

  @Test
  void servesAttachmentsFromTheTranscriptOnlyAndShowsPicturesOnly() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};
    byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    house.files.put("p1", new AttachmentSource.Content(png, "image/png"));
    house.files.put("h1", new AttachmentSource.Content(page, "image/png"));
    talk.says("", photo("p1", "shot.png"), photo("h1", "\"ev\r\nil\".html"));
    var browser = house.as(ana);
    var path = "/console/attachments/waiting01/2/";
    var shown = browser.bytes(path + "0");
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).isEqualTo(png);
    assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(shown.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(d -> assertThat(d).startsWith("inline"));
    assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    var saved = browser.bytes(path + "1");
    assertThat(saved.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(saved.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(d -> assertThat(d).startsWith("attachment").doesNotContain("\""));
    assertThat(browser.get(path + "2").statusCode()).isEqualTo(404);
    assertThat(browser.get(path + "-1").statusCode()).isEqualTo(404);
    assertThat(browser.get("/console/attachments/waiting01/1/0").statusCode()).isEqualTo(404);
    assertThat(new Browser(house).get(path + "0").statusCode()).isEqualTo(302);
  }

  @Test
  void knowsNoOtherAddresses() {
    var browser = house.as(ana);
    assertThat(browser.get("/console/c/missing01").statusCode()).isEqualTo(404);
    assertThat(browser.get("/console/c/..%2Fstaff").statusCode()).isIn(400, 404);
    assertThat(browser.get("/console/c/NO").statusCode()).isEqualTo(404);
  }

  @Test
  void showsTheNewestTurnsOfALongConversationAndAllWhenAsked() {
    for (int i = 0; i < 700; i++) {
      talk.says("words number " + i + ".");
    }
    var browser = house.as(ana);
    assertThat(page(browser))
        .contains("words number 699.", "Show 551 earlier turns")
        .doesNotContain("words number 100.");
    assertThat(browser.get("/console/c/waiting01?queue=waiting&whole=on").body())
        .contains("words number 100.", "words number 699.");
  }

  private static Attachment photo(String ref, String name) {
    return new Attachment(
        Attachment.Kind.PHOTO,
        Optional.of(ref),
        Optional.of(name),
        Optional.of("image/png"),
        11,
        Optional.empty());
  }

  private static java.net.http.HttpResponse<String> act(
      Browser browser, String deed, String... fields) {
    return browser.submit("/console/c/waiting01", "/console/c/waiting01/" + deed, fields);
  }

  private static String page(Browser browser) {
    return browser.get("/console/c/waiting01").body();
  }

  private static String formToken(Browser browser) {
    return page(browser).split("name=\"_form\" value=\"", -1)[1].split("\"")[0];
  }

  private static String key() {
    return firstline.web.login.Token.random().value();
  }
}
