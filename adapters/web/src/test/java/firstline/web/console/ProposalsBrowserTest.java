package firstline.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.IssueType;
import firstline.core.port.Drafting.Drafted;
import firstline.core.port.Drafting.Undrafted;
import firstline.core.port.StaffDirectory.Member;
import firstline.core.port.StaffDirectory.Rank;
import firstline.core.proposal.Proposal;
import firstline.web.browser.Chromium;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a language model proposes, in a real browser; pictures go into {@code target/pictures}. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProposalsBrowserTest {
  private static final Proposal.Reply REPLY =
      new Proposal.Reply(
          "Your mail program asks smtp.lindqvist.example, which nobody answers at.\n"
              + "Put in smtp.example.net as the outgoing server.\n"
              + "Choose port 465 with SSL/TLS.",
          List.of(
              new Proposal.Source(new ArticleSlug("mail-not-sent"), "Mail is not sent"),
              new Proposal.Source(new ArticleSlug("mail-settings"), "Settings of mail programs")),
          List.of(
              "a price, a date or a promise: “we will”",
              "a figure that the source does not have: 587"));

  private Chromium chromium;
  private ConsoleHouse house;
  private Member ana;

  @BeforeAll
  void launch() {
    chromium = new Chromium();
  }

  @AfterAll
  void quit() {
    chromium.close();
  }

  @BeforeEach
  void start() {
    house = ConsoleHouse.now();
    ana = house.member("Ana Petrova", Rank.MANAGER);
    BusyDay.fill(house, ana, house.member("Ben Okafor", Rank.AGENT));
  }

  @AfterEach
  void stop() {
    chromium.empty();
    house.close();
    assertThat(chromium.complaints()).isEmpty();
  }

  private Page open(String talk, String colours, int width) {
    var page =
        chromium
            .visitor(
                new Browser.NewContextOptions()
                    .setViewportSize(width, width < 500 ? 844 : 900)
                    .setColorScheme(colours.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT))
            .newPage();
    page.navigate(house.uri("/console/login").toString());
    page.fill("#email", ana.email());
    page.fill("#password", ConsoleHouse.PASSWORD);
    page.click("button:has-text('Log in')");
    page.navigate(house.uri("/console/c/" + talk).toString());
    return page;
  }

  private static void shoot(Page page, String what) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", what + ".png")));
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }

  @Test
  void aDraftArrivesInTheAnswerBoxUnlessSomethingIsTypedThere() {
    house.model.next(new Drafted(REPLY));
    var page = open("showcase01", "light", 1440);
    page.click("#draft button:has-text('Draft a reply')");
    assertThat(page.locator("#draft")).containsText("A draft is being written");
    house.model.write();
    assertThat(page.locator("#answer")).hasValue(REPLY.text());
    assertThat(page.locator("[data-use-draft]")).isHidden();

    page.fill("#answer", "My own words");
    assertThat(page.locator("[data-use-draft]")).isVisible();
    page.reload();
    assertThat(page.locator("#answer")).hasValue("My own words");
    page.click("[data-use-draft]");
    assertThat(page.locator("#answer")).hasValue(REPLY.text());
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#turns")).containsText("Choose port 465 with SSL/TLS.");
    assertThat(page.locator("#answer")).hasValue("");
    assertThat(page.locator("#draft")).containsText("Draft a reply");
    assertThat(house.audit.newest(1).getFirst().detail()).contains("from a draft");
  }

  private static final Proposal.Summary SUMMARY =
      new Proposal.Summary(
          List.of("Mails get stuck in the outbox."),
          List.of("The customer can send from webmail.", "smtp.example.net was proposed."),
          List.of("Nobody answers at smtp.lindqvist.example:465."),
          List.of("To send mail from the mail program again."),
          List.of("a figure that the source does not have: 587"));

  @ParameterizedTest
  @CsvSource({"light,1440", "dark,1440", "light,390", "dark,390"})
  void looksRightBeside(String colours, int width) {
    house.model.next(new Drafted(SUMMARY));
    var page = open("showcase01#context", colours, width);
    var how = "-" + colours + "-" + width;
    shoot(page, "about-none" + how);
    page.click("#about-summary button");
    assertThat(page.locator("#about-summary")).containsText("is being summarised");
    house.model.write();
    assertThat(page.locator("#about-summary")).containsText("Nobody answers at");
    shoot(page, "about-ready" + how);
    house.model.next(
        new Drafted(
            new Proposal.Issues(
                List.of(new IssueType("cron-job"), new IssueType("policy-question")))));
    page.click("#about-investigation button:has-text('Propose')");
    assertThat(page.locator("#about-investigation")).containsText("is being looked for");
    house.model.write();
    assertThat(page.locator("#about-investigation")).containsText("Proposed: Set up a cron job");
    page.click("#issue summary");
    page.locator("#issue").scrollIntoViewIfNeeded();
    shoot(page, "about-issue" + how);
    page.click(".proposed:has-text('question') button");
    assertThat(page.locator("#about-investigation")).containsText("policy-question");
  }

  @ParameterizedTest
  @CsvSource({"light,1440", "dark,390"})
  void anArticleLooksRight(String colours, int width) {
    house.model.next(
        new Drafted(
            new Proposal.Article(
                "Mail waits in the outbox",
                "What to do when the mail program does not send, but webmail does.",
                List.of("mails get stuck in the outbox", "can't send from my mail program"),
                List.of("Put in `smtp.example.net` as the outgoing server.", "Choose port 465."),
                List.of("Webmail does not use these settings."),
                List.of(),
                List.of("a price, a date or a promise: “refund”"))));
    var page = open("showcase00#context", colours, width);
    page.click("#about-article button");
    assertThat(page.locator("#about-article")).containsText("is being drafted");
    house.model.write();
    assertThat(page.locator("#about-article")).containsText("Choose port 465.");
    page.locator("#about-article").scrollIntoViewIfNeeded();
    shoot(page, "article-ready-" + colours + "-" + width);
  }

  @ParameterizedTest
  @CsvSource({"light,1440", "dark,1440", "light,390", "dark,390"})
  void looksRight(String colours, int width) {
    house.model.next(new Drafted(REPLY));
    var page = open("showcase01", colours, width);
    var how = "-" + colours + "-" + width;
    shoot(page, "draft-none" + how);
    page.click("#draft button:has-text('Draft a reply')");
    assertThat(page.locator("#draft")).containsText("A draft is being written");
    shoot(page, "draft-working" + how);
    house.model.write();
    assertThat(page.locator("#answer")).hasValue(REPLY.text());
    page.click("#draft summary");
    shoot(page, "draft-ready" + how);
    house.model.next(new Undrafted("no answer within 60 s"));
    page.click("#draft button:has-text('Draft again')");
    assertThat(page.locator("#draft")).containsText("A draft is being written");
    house.model.write();
    assertThat(page.locator("#draft")).containsText("No draft: no answer within 60 s.");
    shoot(page, "draft-failed" + how);
  }
}
