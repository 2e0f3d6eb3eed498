package firstline.web.chat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import firstline.core.conversation.Author;
import firstline.core.conversation.Event;
import firstline.core.message.Message;
import firstline.web.browser.Chromium;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class ChatBrowserTest {
  private static final String MINE = ".message.customer";

  private static Chromium chromium;
  private final ChatHouse house = new ChatHouse(Optional.empty(), true, InstantSource.system());
  private BrowserContext visitor;
  private Page page;

  @BeforeAll
  static void launch() {
    chromium = new Chromium();
  }

  @AfterAll
  static void quit() {
    chromium.close();
  }

  @BeforeEach
  void open() {
    chromium.complaints().clear();
    house.desk.answers(Scene::answer);
    visitor = chromium.desktop();
    page = visitor.newPage();
    page.navigate(house.uri("/chat").toString());
  }

  @AfterEach
  void close() {
    visitor.close();
    house.close();
  }

  @Test
  void isUsedByKeyboardAlone() {
    assertThat(page.locator("#text")).isFocused();
    page.keyboard().type("first line");
    page.keyboard().press("Shift+Enter");
    page.keyboard().type("about mail");
    assertThat(page.locator("#text")).hasValue("first line\nabout mail");
    page.keyboard().press("Enter");
    assertThat(page.locator("#text")).hasValue("");
    assertThat(page.locator("#text")).isFocused();
    assertThat(page.locator(MINE + " .state")).hasText("Delivered");
    assertThat(page.getByText("All about it")).isVisible();

    page.keyboard().press("Shift+Tab");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Talk to a person")).first()).isFocused();
    page.keyboard().press("Shift+Tab");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Not yet"))).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator(MINE).last()).containsText("Not yet");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Not yet"))).isFocused();
    assertThat(page.getByRole(AriaRole.BUTTON, named("Not yet")))
        .hasAttribute("aria-pressed", "true");
    assertThat(house.desk.accepted.getLast().event()).isInstanceOf(Event.Pressed.class);
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void tellsScreenReadersWhatIsWhat() {
    say("my mail is stuck");
    assertThat(page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Conversation")))
        .hasAttribute("aria-live", "polite");
    assertThat(
            page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your message")))
        .isVisible();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("Example Hosting");
  }

  @Test
  void skipsToTheContent() {
    page.navigate(house.uri("/help").toString());
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#main")).isFocused();
  }

  @Test
  void showsTheSameInEveryTab() {
    var other = visitor.newPage();
    other.navigate(house.uri("/chat").toString());
    say("my mail is stuck");
    assertThat(other.locator(MINE)).hasText(java.util.regex.Pattern.compile("my mail is stuck"));
    assertThat(other.getByText("All about it")).isVisible();
    assertThat(page.locator(".message")).hasCount(2);
    assertThat(other.locator(".message")).hasCount(2);
    page.reload();
    assertThat(page.locator(".message")).hasCount(2);
    assertThat(page.locator("[data-key]")).hasCount(1);
  }

  @Test
  void keepsAMessageThatDidNotArrive() {
    house.desk.breaks(true);
    say("my mail is stuck");
    assertThat(page.locator(".message.failed")).containsText("Not sent.");
    house.desk.breaks(false);
    page.getByRole(AriaRole.BUTTON, named("Send again")).click();
    assertThat(page.locator(MINE + " .state")).hasText("Delivered");
    assertThat(page.locator(".message.failed")).hasCount(0);
    assertThat(house.desk.accepted).hasSize(1);
  }

  @Test
  void keepsWhatIsTooLongInTheField() {
    page.fill("#text", "x".repeat(8_001));
    page.press("#text", "Enter");
    assertThat(page.locator("#problem")).containsText("8,001 characters");
    assertThat(page.locator("#text")).hasAttribute("aria-invalid", "true");
    assertThat(page.locator("#text")).isFocused();
    page.fill("#text", "x".repeat(10));
    assertThat(page.locator("#problem")).hasText("");
    assertThat(house.desk.accepted).isEmpty();
  }

  @Test
  void keepsADraftOverAReload() {
    page.keyboard().type("half a thou");
    page.reload();
    assertThat(page.locator("#text")).hasValue("half a thou");
  }

  @Test
  void saysWhenTheConnectionIsLostAndCatchesUp() {
    say("my mail is stuck");
    assertThat(page.getByText("All about it")).isVisible();
    // Events streams survive Chromium's offline mode, so the server ends this one.
    visitor.route("**/chat/events*", route -> route.abort());
    house.live.chats().close(house.desk.address().chat());
    assertThat(page.locator("#lost")).hasText("The connection is lost. Trying again…");
    house.desk.says(new Author.Bot(), Message.of("said meanwhile"), Optional.empty());
    visitor.unroute("**/chat/events*");
    assertThat(page.getByText("said meanwhile")).isVisible(visibleWithin(15_000));
    assertThat(page.locator("#lost")).hasText("Connected again.");
    assertThat(page.locator("#lost")).isHidden();
  }

  @Test
  void countsWhatArrivesWhileReadingFurtherUp() {
    house.desk.answers(event -> List.of());
    for (int i = 0; i < 10; i++) {
      page.fill("#text", "line " + i + "\nand more\nand more");
      page.press("#text", "Enter");
    }
    assertThat(page.locator(MINE)).hasCount(10);
    page.evaluate("document.getElementById('log').scrollTop = 0");
    house.desk.says(new Author.Bot(), Message.of("news"), Optional.empty());
    house.desk.says(new Author.Bot(), Message.of("more news"), Optional.empty());
    assertThat(page.locator("#news")).hasText("2 new messages");
    assertThat((int) page.evaluate("document.getElementById('log').scrollTop")).isZero();
    page.locator("#news").click();
    assertThat(page.locator("#news")).isHidden();
    assertThat(page.getByText("more news")).isInViewport();
    assertThat(page.locator("#text")).isFocused();
  }

  @Test
  void sendsFiles() {
    page.setInputFiles(
        "#file",
        new FilePayload("bounce.txt", "text/plain", "550".getBytes(StandardCharsets.UTF_8)));
    assertThat(page.locator("#chosen")).containsText("bounce.txt");
    page.press("#text", "Enter");
    assertThat(page.locator(MINE + " a.file")).containsText("bounce.txt");
    assertThat(page.locator("#chosen li")).hasCount(0);
  }

  @Test
  void readsFromTheRightWhereItsLanguageDoes() {
    say("الموقع لا يعمل");
    var direction =
        page.locator(MINE + " .plain").evaluate("element => getComputedStyle(element).direction");
    assertThat(direction).isEqualTo("rtl");
  }

  @Test
  void runsNothingThatAnybodySays() {
    house.desk.answers(event -> List.of(Message.of("<img src=x onerror=\"document.title='x'\">")));
    say("<script>document.title='y'</script>");
    assertThat(page.locator(".message.bot")).containsText("<img src=x");
    page.reload();
    assertThat(page).hasTitle("Chat · Example Hosting");
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void keepsTheChosenTheme() {
    var button = page.locator("[data-theme-switch]");
    assertThat(button).hasText("Theme: automatic");
    button.click();
    button.click();
    assertThat(button).hasText("Theme: dark");
    page.reload();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(17, 20, 24)");
  }

  @Test
  void worksWithoutScripts() {
    try (var plain = chromium.withoutScripts()) {
      var bare = plain.newPage();
      bare.navigate(house.uri("/chat").toString());
      bare.fill("#text", "my mail is stuck");
      bare.click(".composer > .button.primary");
      assertThat(bare.getByText("All about it")).isVisible();
      bare.click("button:text-is('Not yet')");
      assertThat(bare.locator(MINE).last()).containsText("Not yet");
      bare.selectOption("#account", "D-1002");
      bare.click(".demo button");
      assertThat(bare.getByText("You chose to be Tomás Silva")).isVisible();
      bare.fill("#text", "x".repeat(8_001));
      bare.click(".composer > .button.primary");
      assertThat(bare.locator("#problem")).containsText("8,001 characters");
      assertThat(bare.locator("#text")).hasValue("x".repeat(8_001));
    }
  }

  @Test
  void startsANewLineWithEnterOnAPhone() {
    try (var phone = chromium.visitor(375, 720, ColorScheme.LIGHT, true)) {
      var small = phone.newPage();
      small.navigate(house.uri("/chat").toString());
      small.fill("#text", "one");
      small.press("#text", "End");
      small.press("#text", "Enter");
      assertThat(small.locator("#text")).hasValue("one\n");
      small.tap(".composer > .button.primary");
      assertThat(small.locator(MINE)).containsText("one");
    }
  }

  private void say(String words) {
    page.fill("#text", words);
    page.press("#text", "Enter");
    assertThat(page.locator(MINE).first()).isVisible();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions
      visibleWithin(double millis) {
    return new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
        .setTimeout(millis);
  }
}
