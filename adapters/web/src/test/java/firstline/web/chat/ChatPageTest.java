package firstline.web.chat;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.FlowSlug;
import firstline.core.conversation.Author;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Escape;
import firstline.core.message.Message;
import firstline.core.message.Text;
import firstline.core.port.AttachmentSource.Content;
import firstline.core.port.DeskView;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatPageTest {
  private static final String EVIL = "<script>alert(1)</script>";

  private final ChatHouse house = ChatHouse.plain();
  private final Browser browser = new Browser(house);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void beginsByAskingWhatIsWrong() {
    var page = browser.get("/chat").body();
    assertThat(page)
        .contains("How can we help?")
        .contains("role=\"log\"")
        .contains("<label class=\"unseen\" for=\"text\">Your message</label>")
        .contains("Automatic assistant")
        .doesNotContain("Demonstration");
  }

  /** Data that no browser runs, without anything that could end it early. */
  private static final String DATA = " type=\"application/ld.json\">[^<>]+</script>";

  @Test
  void hasNothingInlineAndNothingFromElsewhere() {
    house.desk.answers(event -> List.of(evil()));
    browser.get("/chat");
    browser.form("/chat/say", "text", EVIL);
    for (var path : List.of("/", "/chat", "/chat?embed=1", "/help", "/help/mail-stuck")) {
      var page = browser.get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body())
          .doesNotContain("style=")
          .doesNotContain("<style")
          .doesNotContainPattern("<script(?![^>]* src=\"/|" + DATA + ")")
          .doesNotContainPattern("\\son[a-z]+=\"")
          .doesNotContainPattern("src=\"(?!/)");
    }
  }

  @Test
  void escapesWhateverAnybodySays() {
    house.desk.answers(event -> List.of(evil()));
    browser.get("/chat");
    browser.form("/chat/say", "text", EVIL + "\n\u202eabc");
    house.desk.takenBy(EVIL);
    var staff = new Author.Staff(new Agent(new AgentId(1), EVIL));
    house.desk.says(staff, Message.of(EVIL), Optional.empty());
    var page = browser.get("/chat").body();
    assertThat(page).doesNotContain(EVIL);
    assertThat(page.split("&lt;script&gt;alert\\(1\\)", -1).length).isGreaterThan(7);
  }

  @Test
  void leavesOutWhatWasNeverSent() {
    browser.get("/chat");
    browser.form("/chat/say", "text", "hello");
    house.desk.keeps(Message.of("still on its way"), DeskView.Status.PENDING);
    house.desk.keeps(Message.of("held back"), DeskView.Status.SILENCED);
    house.desk.keeps(Message.of("this one was said"), DeskView.Status.SENT);
    assertThat(browser.get("/chat").body())
        .contains("this one was said")
        .doesNotContain("still on its way")
        .doesNotContain("held back");
  }

  @Test
  void showsAResultInPlaceOfItsNotice() {
    browser.get("/chat");
    browser.form("/chat/say", "text", "is my site up?");
    var bot = new Author.Bot();
    int notice = house.desk.says(bot, Message.of("Checking 4 things…"), Optional.empty());
    assertThat(browser.get("/chat").body()).contains("Checking 4 things");
    house.desk.says(bot, Message.of("It answers."), Optional.of(notice));
    assertThat(browser.get("/chat").body())
        .contains("It answers.")
        .doesNotContain("Checking 4 things");
  }

  @Test
  void showsPressedButtonsAsTheCustomersWords() {
    house.desk.answers(event -> List.of(evil()));
    browser.get("/chat");
    browser.form("/chat/say", "text", "hello");
    house.desk.answers(event -> List.of());
    browser.form("/chat/press", "choice", "conv00000001.1.1");
    browser.form("/chat/command", "command", "human");
    assertThat(browser.get("/chat").body())
        .containsPattern("data-key=\"conv00000001.1.1\"(?s:.{0,120})Yes, please")
        .containsPattern("data-key=\"human\"(?s:.{0,120})Talk to a person");
  }

  @Test
  void saysWhoIsTalking() {
    browser.get("/chat");
    browser.form("/chat/say", "text", "hello");
    house.desk.move(DeskView.Queue.WAITING);
    assertThat(browser.get("/chat").body()).contains("Waiting for a person");
    house.desk.takenBy("Ana");
    assertThat(browser.get("/chat").body())
        .contains("<strong dir=\"auto\">Ana</strong>")
        .contains("A person from our team is talking with you.");
    house.desk.move(DeskView.Queue.BOT);
    assertThat(browser.get("/chat").body()).contains("Automatic assistant");
  }

  @Test
  void keepsAClosedConversationInSight() {
    browser.get("/chat");
    browser.form("/chat/say", "text", "the first matter");
    house.desk.move(DeskView.Queue.CLOSED);
    assertThat(browser.get("/chat").body()).contains("the first matter").contains(">Closed<");
    browser.form("/chat/say", "text", "the second matter");
    var page = browser.get("/chat").body();
    assertThat(page.indexOf("the first matter")).isPositive();
    assertThat(page.indexOf("the second matter")).isGreaterThan(page.indexOf("the first matter"));
  }

  @Test
  void showsOneVisitorNothingOfAnother() {
    browser.get("/chat");
    browser.form("/chat/say", "text", "a private matter");
    var other = new Browser(house);
    other.get("/chat");
    assertThat(other.get("/chat").body()).doesNotContain("a private matter");
  }

  @Test
  void mayBeFramedOnlyAsAnEmbeddedChat() {
    assertThat(browser.get("/chat").headers().firstValue("X-Frame-Options")).contains("DENY");
    var embedded = browser.get("/chat?embed=1&accent=aa3300").headers();
    assertThat(embedded.firstValue("X-Frame-Options")).isEmpty();
    assertThat(embedded.firstValue("Content-Security-Policy").orElse(""))
        .endsWith("frame-ancestors *");
    assertThat(browser.get("/chat?embed=1&accent=aa3300").body())
        .contains("/assets/accent/aa3300.css");
    assertThat(browser.get("/embed.js").headers().firstValue("Cross-Origin-Resource-Policy"))
        .contains("cross-origin");
  }

  @Test
  void bindsTheCookieOfAFrameToTheSiteAroundIt() {
    try (var secure =
        new ChatHouse(
            Optional.of(URI.create("https://help.example")), false, () -> ChatHouse.NOON)) {
      var own = new Browser(secure);
      assertThat(own.get("/chat").headers().firstValue("Set-Cookie").orElse(""))
          .startsWith("__Host-firstline-chat=")
          .endsWith("; Secure; SameSite=Lax");
      assertThat(own.get("/chat?embed=1").headers().firstValue("Set-Cookie").orElse(""))
          .endsWith("; Secure; SameSite=None; Partitioned");
      assertThat(own.get("/chat").headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  @Test
  void comesWithWhatTheCustomerReadBefore() {
    assertThat(browser.get("/chat?about=mail-stuck").body())
        .contains("About “Mail &lt;stays&gt; in the outbox”: </textarea>");
    assertThat(browser.get("/chat?about=../etc").statusCode()).isEqualTo(200);
  }

  @Test
  void showsAnArticleInFull() {
    var page = browser.get("/help/mail-stuck");
    assertThat(page.body())
        .contains("<h1 dir=\"auto\">Mail &lt;stays&gt; in the outbox</h1>")
        .contains("What to do")
        .contains("In more detail")
        .contains("<code dir=\"ltr\">mail.example.net</code>")
        .contains("href=\"/chat?about=mail-stuck\"")
        .doesNotContain("<exactly>");
    assertThat(page.headers().firstValue("Cache-Control")).contains("public, max-age=300");
    assertThat(browser.get("/help/unknown").statusCode()).isEqualTo(404);
    assertThat(browser.get("/help/No_Slug").statusCode()).isEqualTo(404);
  }

  @Test
  void findsArticles() {
    assertThat(browser.get("/help?q=mail").body()).contains("href=\"/help/mail-stuck?lang=en\"");
    assertThat(browser.get("/help?q=%3Cb%3E").body())
        .contains("Nothing fits these words")
        .contains("value=\"&lt;b>\"");
  }

  private static Message evil() {
    return new Message(
        List.of(new Block.Paragraph(Text.of(EVIL)), new Block.CodeBlock(EVIL)),
        List.of(
            new Choice.Press(EVIL, new Action.Go(Escape.PERSON)),
            new Choice.Press("Yes, please", new Action.StartFlow(new FlowSlug("mail"))),
            new Choice.Open(EVIL, "https://panel.example/?q=\"><b>"),
            new Choice.Open("never shown", "javascript:alert(1)")));
  }

  @Test
  void whatStaffHandOverIsForThisVisitorAlone() {
    browser.get("/chat");
    browser.form("/chat/say", "text", "hello");
    var ana = new Author.Staff(new Agent(new AgentId(1), "Ana"));
    var shot = new Block.Handed("discord", "1/2/3", "shot.png", 3);
    house.given.put(shot, new Content(new byte[] {1, 2, 3}, "image/png"));
    house.desk.says(ana, new Message(List.of(shot), List.of()), Optional.empty());

    var page = browser.get("/chat").body();
    var address =
        page.replaceAll("(?s).*<img loading=\"lazy\" src=\"(/chat/handed/[^\"]+)\".*", "$1");
    assertThat(page).contains("alt=\"shot.png\"");
    assertThat(browser.get(address).statusCode()).isEqualTo(200);
    assertThat(new Browser(house).get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void whatStaffChangeStandsWhereItStoodAndWhatTheyTakeBackIsGone() {
    browser.get("/chat");
    browser.form("/chat/say", "text", "hello");
    var ana = new Author.Staff(new Agent(new AgentId(1), "Ana"));
    int first = house.desk.says(ana, Message.of("Helo there"), Optional.empty());
    house.desk.says(ana, Message.of("second words"), Optional.empty());
    int again = house.desk.says(ana, Message.of("Hello there"), Optional.of(first));
    assertThat(browser.get("/chat").body())
        .containsSubsequence("Hello there", "second words")
        .doesNotContain("Helo there");

    house.desk.says(ana, Message.nothing(), Optional.of(again));
    assertThat(browser.get("/chat").body())
        .containsSubsequence("This message was taken back.", "second words")
        .doesNotContain("Hello there");
  }
}
