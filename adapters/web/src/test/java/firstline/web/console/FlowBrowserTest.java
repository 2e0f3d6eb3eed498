package firstline.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import firstline.core.catalog.FlowSlug;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Why;
import firstline.core.desk.CheckReport;
import firstline.core.desk.Handoff;
import firstline.core.desk.Investigation;
import firstline.core.flow.FlowRun;
import firstline.core.port.FlowLog;
import firstline.core.port.StaffDirectory.Member;
import firstline.core.port.StaffDirectory.Rank;
import firstline.web.browser.Chromium;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages about flows, and checks that are run again, in a real browser. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlowBrowserTest {
  private static final String FTP = "/console/flows/ftp-login-fails";
  private static final String WORDS = "What does your FTP program say?";

  private Chromium chromium;
  private FlowHouse house;
  private Member max;
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
    house = FlowHouse.open();
    max = house.console.member("Max Manager", Rank.MANAGER);
    visits();
    open(new Browser.NewContextOptions().setViewportSize(1400, 900));
  }

  @AfterEach
  void stop() {
    context.close();
    house.console.close();
    // What is refused in a form is shown there.
    chromium.complaints().removeIf(words -> words.contains("422"));
    assertThat(chromium.complaints()).isEmpty();
  }

  /** One came to an end, one went away, one is still there. */
  private void visits() {
    var flow = new FlowSlug("ftp-login-fails");
    visit("visitor0001", "ftp-login-fails: our-server");
    visit("visitor0001", "ftp-login-fails: ours-works [otherwise] → symptom");
    visit("visitor0001", "ftp-login-fails: by-symptom [3] → exact-host");
    visit("visitor0002", "ftp-login-fails: our-server → ours-works [1] → server-disturbed");
    house.flows.told.add(
        new FlowLog.Told(
            new ConversationId("visitor0002"),
            ConsoleHouse.NOON,
            List.of(new Why("flow.found", "ftp-login-fails.server-disturbed, fault: PROVIDER"))));
    visit("visitor0003", "ftp-login-fails: our-server → ours-works [otherwise] → symptom");
    var text = house.served(flow);
    house.flows.underway.add(
        new FlowLog.Underway(
            new ConversationId("visitor0003"), FlowRun.begin(flow, text.version(), "symptom")));
  }

  private void visit(String conversation, String way) {
    house.flows.told.add(
        new FlowLog.Told(
            new ConversationId(conversation),
            ConsoleHouse.NOON,
            List.of(new Why("flow.way", way))));
  }

  @Test
  void theMapTellsHowAFlowGoesAndIsWalkedByKeys() {
    page.navigate(uri("/console/flows"));
    assertThat(page.locator("tr:has-text('ftp-login-fails') td[data-name='Begun']")).hasText("3");
    page.click("a:text-is('ftp-login-fails')");
    assertThat(page.locator(".figures"))
        .containsText(Pattern.compile("Went away in the middle\\s*1"));
    assertThat(page.locator("#node-symptom .here text")).hasText("1");
    assertThat(page.locator("#node-exact-host .left text")).hasText("−1");
    assertThat(page.locator("tr:has-text('server-disturbed')")).containsText("provider");

    page.locator("#node-our-server").focus();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#node-ours-works")).isFocused();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowUp");
    assertThat(page.locator("#node-ours-works")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("#step-ours-works$"));
    assertThat(page.locator("#step-ours-works")).isVisible();
    assertThat(page.locator("#step-ours-works .exits li")).hasCount(4);
  }

  @Test
  void whatIsWrongIsNamedByLineAndAChangeIsPublishedAndTakenBack() {
    page.navigate(uri(FTP + "/edit"));
    var steps = page.locator("[id='file-flow.yaml']");
    var sound = steps.inputValue();
    steps.fill(sound.replace("go: server-turns-away", "go: nowhere"));
    page.click("button:has-text('Publish')");
    assertThat(page.locator("[role=alert]")).containsText("Not published");
    int line = 1 + List.of(sound.split("\n")).indexOf("        go: server-turns-away");
    var spot = page.locator(".spots a").first();
    assertThat(spot).hasText("flow.yaml, line " + line);
    assertThat(page.locator(".spots li").first()).containsText("there is no step 'nowhere'");
    spot.click();
    assertThat(
            page.evaluate(
                "() => { const f = document.activeElement;"
                    + " return f.value.slice(f.selectionStart, f.selectionEnd).trim(); }"))
        .isEqualTo("go: nowhere");

    page.locator("[id='file-flow.yaml']").fill(sound);
    var phrases = page.locator("[id='file-phrases.en.yaml']");
    phrases.fill(phrases.inputValue().replace(WORDS, "What exactly does your FTP program say?"));
    page.fill("#note", "Ask for the exact words");
    page.click("button:text-is('Check')");
    assertThat(page.locator("[role=status].banner")).containsText("lines came out otherwise");
    assertThat(page.locator("#note")).hasValue("Ask for the exact words");
    page.click("button:has-text('Publish')");
    assertThat(page.locator("[role=status].banner")).containsText("Published");
    assertThat(page.locator("#step-symptom")).containsText("What exactly does");

    page.click("a:text-is('Versions')");
    assertThat(page.locator("main tbody tr")).hasCount(2);
    assertThat(page.locator("main tbody tr").first())
        .containsText("Max Manager: Ask for the exact words");
    page.locator("main tbody tr").first().locator("a:has-text('Changes')").click();
    assertThat(page.locator(".diff .added")).containsText("What exactly does");
    assertThat(page.locator(".diff .removed")).containsText(WORDS);
    page.click("button:has-text('Serve this one again')");
    assertThat(page.locator("#step-symptom")).containsText(WORDS);
    assertThat(house.console.audit.newest(9))
        .extracting(entry -> entry.action())
        .contains("flow.published", "flow.rolled-back");
  }

  @Test
  void aFlowBeginsSmallAndGetsALanguageAndAConversation() {
    page.navigate(uri("/console/flows"));
    page.click("a:text-is('New flow')");
    page.fill("#slug", "ftp-login-fails");
    page.click("button:text-is('Begin')");
    assertThat(page.locator("#slug-problem")).containsText("a name that no flow has yet");
    page.fill("#slug", "other-browser");
    page.selectOption("#issue", "website-down");
    page.click("button:text-is('Begin')");
    page.click("button:text-is('Check')");
    assertThat(page.locator("[role=status].banner"))
        .containsText("1 conversations were played, all came out as written");

    page.selectOption("#language", "de");
    page.click("button:text-is('Add its phrases')");
    var german = page.locator("[id='file-phrases.de.yaml']");
    german.fill(german.inputValue().replace("Does it work in", "Geht es in"));
    page.fill("#name", "it does not");
    page.evaluate("document.querySelector('#name').removeAttribute('pattern')");
    page.click("button:text-is('Add a conversation')");
    assertThat(page.locator("[role=alert]")).containsText("small letters");
    page.fill("#name", "it-does-not");
    page.click("button:text-is('Add a conversation')");
    var talk = page.locator("[id='file-conversations/it-does-not.txt']");
    talk.fill(talk.inputValue() + "bot Does it work…\npress No\nbot Then we have to look…\n");
    page.click("button:text-is('Check')");
    assertThat(page.locator("[role=status].banner")).containsText("2 conversations were played");
    page.click("button:text-is('Publish')");
    assertThat(page.locator("[role=status].banner")).containsText("Published");
    assertThat(house.served(new FlowSlug("other-browser")).files().keySet())
        .containsExactly("flow.yaml", "phrases.de.yaml", "phrases.en.yaml");
    page.navigate(uri("/console/flows/other-browser/edit"));
    assertThat(page.locator("[id='file-conversations/it-does-not.txt']"))
        .hasValue(Pattern.compile("press No"));
  }

  @Test
  void aFlowIsTriedWithChosenChecksAndACustomer() {
    page.navigate(uri(FTP + "/try"));
    page.fill("#customer", "C-1001 since 2025-01-01, shared");
    page.click("button:has-text('Begin')");
    assertThat(page.locator(".scene").last()).containsText("Knocking");
    page.selectOption("select[name=outcome]", "ok");
    page.click("summary:has-text('What it shows')");
    page.fill("input[name=evidence]", "greeting=220 ready");
    page.click("button:has-text('Let it come out')");
    assertThat(page.locator(".scene").last()).containsText(WORDS);
    page.locator(".scene").last().locator("summary").click();
    assertThat(page.locator(".scene").last()).containsText("ours-works [otherwise] → symptom");

    page.fill("#words", "what is ftp anyway");
    page.click("button:text-is('Send')");
    page.click("button:has-text('Take the last back')");
    assertThat(page.locator(".scene").last()).containsText(WORDS);
    page.locator(".scene").last().locator(".message button").nth(1).click();
    assertThat(page.locator(".scene").last().locator(".act")).containsText("press ");
    page.click("summary:has-text('As a conversation test')");
    assertThat(page.locator("pre").last()).containsText("given customer C-1001 since 2025-01-01");
  }

  @Test
  void whatCannotHappenIsSaidAndLeftOut() {
    page.navigate(uri(FTP + "/try"));
    page.fill("#customer", "somebody");
    page.click("button:has-text('Begin')");
    assertThat(page.locator("[role=alert]")).containsText("given customer C-1001");
    assertThat(page.locator("#customer")).hasValue("somebody");
  }

  @Test
  void aCheckIsRunAgainAndBothAreShownSideBySide() {
    checked();
    page.navigate(uri("/console/c/checked0001?queue=waiting"));
    page.click("#about-investigation summary:has-text('web-page')");
    page.click("#about-investigation button:has-text('Run again')");
    assertThat(page.locator("[role=status].banner"))
        .hasText("It comes out otherwise now: ok, before server-error.");
    var status = page.locator("tr:has(th:text-is('status')) td");
    assertThat(status.first()).hasText("500");
    assertThat(status.last()).hasText("200");
    page.click("a:has-text('Back to the conversation')");
    assertThat(page.locator("#transcript"))
        .containsText("Ran web-page https://shop.example again: ok, before server-error (");
    assertThat(page.locator("#transcript")).containsText("status 200, before 500");
  }

  private void checked() {
    var report =
        new CheckReport(
            "web-page",
            Map.of("url", "https://shop.example"),
            "https://shop.example",
            "server-error",
            Map.of("status", "500", "server", "nginx"),
            ConsoleHouse.NOON,
            900);
    house
        .console
        .talk("checked0001", "Greta Lindqvist")
        .says("my site is down")
        .knows(Investigation.none().checked(report), Optional.empty(), Optional.empty())
        .waits(Handoff.Cause.ASKED);
  }

  @ParameterizedTest
  @CsvSource({"light,1440,900", "dark,1440,900", "light,360,780", "dark,360,780"})
  void looksRight(String colours, int width, int height) {
    context.close();
    open(
        new Browser.NewContextOptions()
            .setViewportSize(width, height)
            .setColorScheme(colours.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
    checked();
    var how = colours + "-" + width;
    picture("/console/flows", "flows", how);
    picture("/console/flows/website-look", "flow-large", how);
    picture("/console/flows/new", "flow-new", how);
    picture(FTP, "flow", how);
    picture(FTP + "/edit", "flow-edit", how);
    picture(FTP + "/versions", "flow-versions", how);
    picture(FTP + "/try", "flow-try", how);
    page.click("button:has-text('Begin')");
    page.click("button:has-text('Let it come out')");
    assertThat(page.locator(".scene")).hasCount(4);
    page.waitForLoadState();
    shoot("flow-tried", how);
    picture("/console/c/checked0001?queue=waiting#context", "checked", how);
    page.click("#about-investigation summary:has-text('web-page')");
    page.click("#about-investigation button:has-text('Run again')");
    assertThat(page.locator("h1")).containsText("Checked again");
    page.waitForLoadState();
    shoot("check-again", how);
  }

  private void picture(String path, String what, String how) {
    page.navigate("about:blank");
    page.navigate(uri(path));
    shoot(what, how);
  }

  private void shoot(String what, String how) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pictures", what + "-" + how + ".png")));
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("%s fits %s", what, how)
        .isEqualTo(true);
  }

  private String uri(String path) {
    return house.console.uri(path).toString();
  }

  private void open(Browser.NewContextOptions options) {
    context = chromium.visitor(options);
    page = context.newPage();
    page.navigate(uri("/console/login"));
    page.fill("#email", max.email());
    page.fill("#password", ConsoleHouse.PASSWORD);
    page.locator("button:has-text('Log in')").click();
    page.locator(".bar-nav").waitFor();
  }
}
