package firstline.web.chat;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Address;
import firstline.core.conversation.Attachment;
import firstline.core.conversation.ChoiceKey;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.conversation.Secret;
import firstline.core.customer.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatPostTest {
  private Instant now = ChatHouse.NOON;
  private final ChatHouse house = new ChatHouse(Optional.empty(), true, () -> now);
  private final Browser browser = new Browser(house);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void givesEachVisitorATokenThatScriptsCannotRead() {
    var cookie = browser.get("/chat").headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie)
        .matches("firstline-chat=[A-Za-z0-9_-]{32}; Path=/; HttpOnly; Max-Age=\\d+; SameSite=Lax");
    var token = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    browser.script("/chat/say", "text", "hello");
    assertThat(house.desk.address()).isEqualTo(Visitor.of(token).address());
    assertThat(house.desk.address().chat()).matches("[0-9a-f]{64}").doesNotContain(token);
    assertThat(house.desk.address().channel()).isEqualTo(Address.Channel.WEB);
  }

  @Test
  void bringsTextIn() {
    browser.get("/chat");
    var answer = browser.script("/chat/say", "text", " first\r\nsecond ", "once", "abcdefgh1");
    assertThat(answer.statusCode()).isEqualTo(204);
    var inbound = house.desk.accepted.getFirst();
    assertThat(inbound.source()).isEqualTo("web");
    assertThat(inbound.key()).endsWith(":abcdefgh1");
    assertThat(inbound.person().orElseThrow().name()).matches("Guest [0-9a-f]{4}");
    var said = (Event.Said) inbound.event();
    assertThat(said.text()).isEqualTo("first\nsecond");
    assertThat(said.at()).isEqualTo(ChatHouse.NOON);
  }

  @Test
  void bringsTheLanguageOfTheBrowserIn() {
    browser.get("/chat");
    browser.script("/chat/say", "text", "hola");
    assertThat(house.desk.accepted.getFirst().person().orElseThrow().language())
        .isEqualTo(Optional.empty());
    browser.speaks(Locale.forLanguageTag("es-MX"));
    browser.script("/chat/say", "text", "hola");
    assertThat(house.desk.accepted.getLast().person().orElseThrow().language())
        .contains(Locale.forLanguageTag("es-MX"));
  }

  @Test
  void takesARetriedPostOnce() {
    browser.get("/chat");
    browser.script("/chat/say", "text", "once only", "once", "abcdefgh1");
    assertThat(browser.script("/chat/say", "text", "once only", "once", "abcdefgh1").statusCode())
        .isEqualTo(204);
    assertThat(house.desk.accepted).hasSize(1);
  }

  @Test
  void masksSecretsBeforeAnythingIsStored() {
    browser.get("/chat");
    browser.script("/chat/say", "text", "my password: hunter2 does not work");
    var said = (Event.Said) house.desk.accepted.getFirst().event();
    assertThat(said.text()).doesNotContain("hunter2");
    assertThat(said.masked()).containsExactly(Secret.PASSWORD);
  }

  @Test
  void worksAsAPlainForm() {
    browser.get("/chat");
    var answer = browser.form("/chat/say", "text", "without scripts");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/chat");
    assertThat(browser.get("/chat").body()).contains("without scripts");
  }

  @Test
  void keepsWhatWasTypedWhenItIsTooLong() {
    browser.get("/chat");
    var text = "<b>" + "x".repeat(Posts.LONGEST);
    var page = browser.form("/chat/say", "text", text);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("This is 8,003 characters long; up to 8,000 go in one message.")
        .contains("&lt;b&gt;" + "x".repeat(100))
        .contains("aria-invalid=\"true\"");
    assertThat(browser.script("/chat/say", "text", text).body()).startsWith("This is 8,003");
    assertThat(browser.script("/chat/say", "text", "x".repeat(Posts.LONGEST)).statusCode())
        .isEqualTo(204);
    assertThat(house.desk.accepted).hasSize(1);
  }

  @Test
  void asksForWordsWhereThereAreNone() {
    browser.get("/chat");
    assertThat(browser.script("/chat/say", "text", "  ").body()).startsWith("Write a message");
    assertThat(house.desk.accepted).isEmpty();
  }

  @Test
  void asksAVisitorItDoesNotKnowToSendAgain() {
    var answer = browser.script("/chat/say", "text", "hello");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(house.desk.accepted).isEmpty();
    assertThat(browser.script("/chat/say", "text", "hello").statusCode()).isEqualTo(204);
  }

  @Test
  void slowsDownWhoWritesTooFast() {
    browser.get("/chat");
    int taken = 0;
    while (taken < 100 && browser.script("/chat/say", "text", "again").statusCode() == 204) {
      taken++;
    }
    assertThat(taken).isEqualTo(15);
    var page = browser.form("/chat/say", "text", "what I typed");
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.body())
        .contains("faster than we can follow")
        .contains("what I typed</textarea>");
    now = now.plusSeconds(10);
    assertThat(browser.script("/chat/say", "text", "again").statusCode()).isEqualTo(204);
  }

  @Test
  void saysSoWhenAMessageCannotBeStored() {
    browser.get("/chat");
    house.desk.breaks(true);
    var answer = browser.script("/chat/say", "text", "hello");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).startsWith("We could not store your message");
  }

  @Test
  void bringsPressesIn() {
    browser.get("/chat");
    var key = new ChoiceKey(new ConversationId("conv00000001"), 3, 1);
    assertThat(browser.script("/chat/press", "choice", key.encoded()).statusCode()).isEqualTo(204);
    browser.script("/chat/press", "choice", "nonsense");
    browser.script("/chat/command", "command", "human");
    assertThat(house.desk.accepted.stream().map(inbound -> inbound.event()))
        .containsExactly(
            new Event.Pressed(now, key),
            new Event.PressedUnknown(now, "nonsense"),
            new Event.Commanded(now, "human", ""));
    assertThat(browser.script("/chat/command", "command", "drop").statusCode()).isEqualTo(400);
  }

  @Test
  void bringsFilesIn() {
    browser.get("/chat");
    var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};
    var log = "550 relay denied".getBytes(StandardCharsets.UTF_8);
    var answer =
        browser.upload(
            "see this",
            new Browser.Upload("C:\\dir\\sh<o>t.png", png),
            new Browser.Upload("mail.exe", log));
    assertThat(answer.statusCode()).isEqualTo(204);
    var said = (Event.Said) house.desk.accepted.getFirst().event();
    assertThat(said.text()).isEqualTo("see this");
    var photo = said.attachments().getFirst();
    assertThat(photo.kind()).isEqualTo(Attachment.Kind.PHOTO);
    assertThat(photo.name()).contains("sh<o>t.png");
    assertThat(photo.mime()).contains("image/png");
    assertThat(said.attachments().getLast().mime()).contains("text/plain");
    assertThat(new WebAttachments(house.uploads).fetch(photo.ref().orElseThrow()).orElseThrow())
        .satisfies(content -> assertThat(content.bytes()).isEqualTo(png));

    var page = browser.get("/chat").body();
    assertThat(page).contains("alt=\"sh&lt;o>t.png\"").doesNotContain("sh<o>t");
    var shown = browser.get("/chat/files/" + photo.ref().orElseThrow());
    assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(shown.headers().firstValue("Content-Security-Policy"))
        .contains("default-src 'none'; sandbox");
    var text = said.attachments().getLast().ref().orElseThrow();
    assertThat(browser.get("/chat/files/" + text).headers().firstValue("Content-Disposition"))
        .contains("attachment");
    assertThat(browser.get("/chat/files/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void refusesFilesThatAreTooLargeOrUnknown() {
    browser.get("/chat");
    var large = new Browser.Upload("big.txt", new byte[Files.LARGEST + 1]);
    assertThat(browser.upload("", large).body()).contains("larger than 10 MB");
    var program = new Browser.Upload("photo.png", new byte[] {0x4d, 0x5a, 0, 0});
    assertThat(browser.upload("", program).body()).contains("a kind that we cannot open");
    var text = new Browser.Upload("a.txt", new byte[] {'a'});
    assertThat(browser.upload("", text, text, text).body()).contains("at most 2 files");
    assertThat(house.desk.accepted).isEmpty();
  }

  @Test
  void usesALinkFromTheClientAreaUpByAPressOnly() {
    var token = "id_abAj4AECAwQFBrtutN8ooerramd11bPo8MNoOxmlDHCgfPvd8lBW2JHw";
    assertThat(browser.get("/chat?link=" + token).body())
        .contains("action=\"/chat/link\"", "value=\"" + token + "\"");
    assertThat(browser.get("/chat?link=%3Cscript%3E").body()).doesNotContain("/chat/link");
    assertThat(house.desk.accepted).isEmpty();
    browser.form("/chat/link", "link", token);
    assertThat(house.desk.accepted.getFirst().event())
        .isEqualTo(new Event.Commanded(now, "start", token));
    assertThat(browser.get("/chat").body())
        .contains("You came by a link from the client area.")
        .doesNotContain(token);
    assertThat(browser.form("/chat/link", "link", "kb_mail").statusCode()).isEqualTo(400);
  }

  @Test
  void takesTypedCommandsAsSuch() {
    browser.get("/chat");
    browser.script("/chat/say", "text", "/logout");
    browser.script("/chat/say", "text", "/etc/passwd is gone");
    assertThat(house.desk.accepted.getFirst().event())
        .isEqualTo(new Event.Commanded(now, "logout", ""));
    assertThat(house.desk.accepted.getLast().event()).isInstanceOf(Event.Said.class);
  }

  @Test
  void letsAVisitorBeAMadeUpCustomer() {
    var page = browser.get("/chat").body();
    assertThat(page)
        .contains("Demonstration:")
        .contains("Mira &lt;b&gt;Lang&lt;/b&gt;, shared, since 20 February 2026")
        .contains("Tomás Silva");
    browser.form("/chat/demo", "account", "D-1001");
    assertThat(house.desk.accepted.getFirst().event())
        .isEqualTo(new Event.Identified(now, new AccountId("D-1001"), "mira@shop.example", "demo"));
    assertThat(browser.get("/chat").body())
        .containsPattern(Pattern.compile("value=\"D-1001\"\\s+selected"))
        .contains("You chose to be Mira &lt;b&gt;Lang&lt;/b&gt;.");
  }

  @Test
  void letsNobodyBeACustomerWhoIsNotMadeUp() {
    browser.get("/chat");
    browser.form("/chat/demo", "account", "C-1");
    assertThat(house.desk.accepted).isEmpty();
  }
}
