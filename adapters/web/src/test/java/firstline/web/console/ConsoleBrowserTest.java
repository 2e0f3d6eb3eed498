package firstline.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import firstline.core.desk.Handoff;
import firstline.core.port.StaffDirectory.Member;
import firstline.core.port.StaffDirectory.Rank;
import firstline.web.browser.Chromium;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The console in a real browser. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleBrowserTest {
  private Chromium chromium;
  private ConsoleHouse house;
  private Member ana;
  private Member ben;
  private Script carla;
  private BrowserContext context;
  private Page page;

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
    ana = house.member("Ana Petrova", Rank.AGENT);
    ben = house.member("Ben Okafor", Rank.AGENT);
    carla = house.talk("waiting01", "Carla").says("My mail is stuck").waits(Handoff.Cause.ASKED);
    house.talk("waiting02", "Dora").says("Anybody there?").waits(Handoff.Cause.ASKED);
    open(true);
  }

  @AfterEach
  void stop() {
    context.close();
    house.close();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void isWorkedByKeysAlone() {
    page.keyboard().press("j");
    page.keyboard().press("j");
    assertThat(page.locator("#row-waiting02 > a")).isFocused();
    page.keyboard().press("k");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Carla");
    page.keyboard().press("t");
    assertThat(page.locator("#answer")).isFocused();
    page.keyboard().type("Hello, take notes: b j t e ? / are letters");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#turns")).containsText("take notes: b j t e ? / are letters");
    assertThat(page.locator("#answer")).hasValue("");
    assertThat(page.locator("#answer")).isFocused();
    page.keyboard().press("Escape");
    page.keyboard().press("b");
    assertThat(page.locator(".talk-state")).containsText("With the bot");
    page.keyboard().press("e");
    assertThat(page.locator("#close button")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#composer")).containsText("This conversation is closed");
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#keys")).isHidden();
    page.keyboard().press("/");
    assertThat(page.locator("#find")).isFocused();
  }

  @Test
  void showsWhatComesInWithoutMovingTheFocusOrWhatIsRead() {
    for (int i = 0; i < 40; i++) {
      carla.says("line " + i);
    }
    page.navigate(house.uri("/console/c/waiting01?queue=waiting").toString());
    page.keyboard().press("t");
    page.locator("#answer").fill("half an ans");
    page.evaluate("document.getElementById('transcript').scrollTop = -1500");
    var seen = page.locator("#turns li:has-text('line 10')").boundingBox().y;

    carla.says("and one more thing");
    assertThat(page.locator("#turn-news")).hasText("1 new · Go to the end");
    assertThat(page.locator("#answer")).isFocused();
    assertThat(page.locator("#answer")).hasValue("half an ans");
    assertThat(page.locator("#turns li:has-text('line 10')").boundingBox().y)
        .isCloseTo(seen, within(1.0));
    page.locator("#turn-news").click();
    assertThat(page.locator("#turns li").last()).isInViewport();
    carla.says("the last one");
    assertThat(page.locator("#turns li").last()).containsText("the last one");
    assertThat(page.locator("#turns li").last()).isInViewport();
  }

  @Test
  void letsNewConversationsWaitAtTheEdge() {
    assertThat(page).hasTitle(Pattern.compile("^\\(2\\) Inbox"));
    page.locator("#row-waiting01 > a").focus();
    house.talk("waiting03", "Emil").says("Me too").waits(Handoff.Cause.ASKED);
    assertThat(page).hasTitle(Pattern.compile("^\\(3\\) Inbox"));
    assertThat(page.locator("#list > li").last()).containsText("Emil");
    carla.taken(ben.agent());
    assertThat(page.locator("#row-waiting01")).hasClass("left");
    assertThat(page.locator("#row-waiting01 > a")).isFocused();
    assertThat(page.locator("#list-news")).hasText("1 gone · Refresh the list");
    page.keyboard().press("n");
    assertThat(page.locator("#list > li")).hasCount(2);

    page.navigate(house.uri("/console?queue=bot").toString());
    assertThat(page.locator("#list-empty")).isVisible();
    house.talk("withbot01", "Fay").says("First");
    assertThat(page.locator("#list > li")).hasCount(1);
    assertThat(page.locator("#list-empty")).hasCount(0);
    house.talk("withbot02", "Gus").says("Second");
    assertThat(page.locator("#list-news")).hasText("1 new · Refresh the list");
    assertThat(page.locator("#list > li")).hasCount(1);
    page.locator("#list-news").click();
    assertThat(page.locator("#list > li")).hasCount(2);
  }

  @Test
  void tellsWhoWasFirst() {
    page.route("**/console/live", Route::abort);
    page.navigate(house.uri("/console/c/waiting01").toString());
    var bens = house.as(ben);
    bens.submit("/console/c/waiting01", "/console/c/waiting01/take");
    page.locator("#take").click();
    assertThat(page.locator("#answer-problem")).hasText("Ben Okafor was first and has this now.");
    assertThat(page.locator(".talk-state")).containsText("Ben Okafor has it");
    assertThat(page.locator("#take")).hasCount(0);
    chromium.complaints().removeIf(words -> words.contains("409") || words.contains("ERR_FAILED"));
  }

  @Test
  void losesNothingThatWasTyped() {
    page.navigate(house.uri("/console/c/waiting01").toString());
    page.keyboard().press("t");
    page.locator("#answer").fill("a long answer");
    house.desk.broken(true);
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#answer-problem")).containsText("nothing was done");
    assertThat(page.locator("#answer")).hasValue("a long answer");
    house.desk.broken(false);

    page.reload();
    assertThat(page.locator("#answer")).hasValue("a long answer");

    house.staff.endAll(ana.id());
    page.locator("#answer").focus();
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#answer-problem")).containsText("no longer logged in");
    assertThat(page.locator("#answer")).hasValue("a long answer");
    chromium.complaints().removeIf(words -> words.contains("503") || words.contains("401"));
  }

  @Test
  void filtersWhileTyping() {
    page.keyboard().press("/");
    page.keyboard().type("dor");
    assertThat(page.locator("#list > li")).hasCount(1);
    assertThat(page.locator("#find")).isFocused();
    assertThat(page).hasURL(Pattern.compile("find=dor$"));
    page.keyboard().type("zzz");
    assertThat(page.locator("#list-empty")).containsText("Nothing matches");
  }

  @Test
  void worksBeforeScriptsArrive() {
    context.close();
    open(false);
    page.locator("text=Carla").click();
    page.locator("#take").click();
    page.locator("#answer").fill("Without scripts");
    page.locator("#answer-form button").click();
    assertThat(page.locator("#turns")).containsText("Without scripts");
    assertThat(page.locator("#turns li").last()).isInViewport();
    page.locator("summary:has-text('Close')").click();
    page.locator("text=Close this conversation").click();
    assertThat(page.locator("#composer")).containsText("This conversation is closed");
  }

  @Test
  void runsNothingThatCustomersSend() {
    var markup =
        "<img src=x onerror=\"document.title='broken'\"><script>document.title='x'</script>";
    var evil = house.talk("evil00001", markup).says(markup).waits(Handoff.Cause.ASKED);
    page.navigate(house.uri("/console/c/evil00001").toString());
    evil.says(markup + " again");
    assertThat(page.locator("#turns li").last()).containsText("again");
    assertThat(page.locator("#turns img")).hasCount(0);
    assertThat(page).hasTitle(Pattern.compile("Example Hosting$"));
  }

  private void open(boolean scripts) {
    chromium.complaints().clear();
    context =
        chromium.visitor(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setViewportSize(1280, 800));
    page = context.newPage();
    page.navigate(house.uri("/console").toString());
    page.fill("#email", ana.email());
    page.fill("#password", ConsoleHouse.PASSWORD);
    page.locator("button").click();
    page.locator("#list").waitFor();
  }
}
