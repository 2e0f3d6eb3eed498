package firstline.launcher.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import firstline.telegram.fake.FakeTelegram;
import firstline.telegram.fake.Shown;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manager's day in a real browser: a gap, a draft, a review, and the answer in the chat. */
@Tag("browser")
class ManagersDayBrowserTest {
  private static final Path SHOTS = Path.of("target/screens");

  @TempDir private Path folder;
  private final List<String> troubles = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();

  private final FakeTelegram telegram = FakeTelegram.start();

  @SuppressWarnings("NullAway.Init")
  private ManagersHouse house;

  @SuppressWarnings("NullAway.Init")
  private Playwright playwright;

  @SuppressWarnings("NullAway.Init")
  private Browser browser;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectories(SHOTS);
    house =
        ManagersHouse.in(
            folder,
            "ARTICLE_REVIEW=yes",
            "TELEGRAM_BOT_TOKEN=" + FakeTelegram.TOKEN,
            "TELEGRAM_API_URL=" + telegram.uri(),
            "TELEGRAM_SENDS_PER_SECOND=0");
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterEach
  void stop() {
    contexts.forEach(BrowserContext::close);
    playwright.close();
    house.close();
    telegram.close();
    assertThat(troubles).isEmpty();
  }

  private Page open(String path) {
    var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800));
    contexts.add(context);
    context.setDefaultTimeout(20_000);
    var page = context.newPage();
    page.onPageError(troubles::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            troubles.add(message.text());
          }
        });
    page.navigate(house.local().resolve(path).toString());
    return page;
  }

  private Page logIn(String email) {
    var page = open("/console/login");
    page.fill("#email", email);
    page.fill("#password", Houses.PASSWORD);
    page.locator("main button").first().click();
    page.waitForURL(Pattern.compile("/console$"));
    return page;
  }

  private void go(Page page, String path) {
    page.navigate(house.local().resolve(path).toString());
  }

  private Page ask(String words) {
    var chat = open("/chat");
    chat.locator("textarea[name=text]").fill(words);
    chat.keyboard().press("Enter");
    return chat;
  }

  /** Light, dark and on a phone, for people to look at. */
  private static void shoot(Page page, String name) {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      still(page, name + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
    }
    page.setViewportSize(360, 740);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= 360"))
        .as("nothing of %s is wider than a phone", name)
        .isEqualTo(true);
    still(page, name + "-phone");
    page.setViewportSize(1280, 800);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private static void still(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
  }

  @Test
  void findsAGapDraftsReviewsPublishesAndSeesItAnswered() {
    ask("how do I feed the quokka");
    assertThat(ask("feeding the quokka").locator(".message.bot").last()).isVisible();

    var ana = logIn(Houses.EMAIL);
    go(ana, "/console/articles/gaps");
    assertThat(ana.locator(".gap").first()).containsText("quokka");
    shoot(ana, "gaps");
    ana.locator("a:has-text('Draft an article')").first().click();
    ana.fill("#title", "Feeding the quokka");
    ana.fill("#group", "getting-started");
    shoot(ana, "new");
    ana.locator("button:has-text('Make a draft')").click();

    writes(ana);
    ana.locator("button:has-text('Ask for review')").click();
    assertThat(ana.locator("main")).containsText("waits for a second person");

    var ben = logIn(ManagersHouse.BEN);
    go(ben, "/console/articles?state=review");
    shoot(ben, "articles");
    ben.locator("a:has-text('Feeding the quokka')").click();
    ben.locator("button[value=publish]").click();
    assertThat(ben.locator("main")).containsText("Customers get it from now on");

    var chat = ask("how do I feed the quokka");
    assertThat(chat.locator(".message.bot").last()).containsText("Give it leaves");
    go(chat, "/help/feeding-the-quokka");
    assertThat(chat.locator("article")).containsText("Give it leaves");
    shoot(chat, "help-article");
    go(chat, "/help");
    shoot(chat, "help");
  }

  private static final long CUSTOMER = 7;

  /** Asks in Telegram; what the bot has said there, once it has said something more. */
  /** What is answered, up to the message with buttons that each answer ends with. */
  private List<String> asksInTelegram(String words) {
    int before = telegram.chats().shown(CUSTOMER).size();
    telegram.chats().says(CUSTOMER, words);
    await()
        .until(
            () ->
                telegram.chats().shown(CUSTOMER).stream()
                    .skip(before)
                    .anyMatch(shown -> !shown.buttons().isEmpty()));
    return telegram.chats().shown(CUSTOMER).stream().skip(before).map(Shown::text).toList();
  }

  /** A picture, big enough to be seen. */
  private Path picture() throws IOException {
    var image = new BufferedImage(480, 200, BufferedImage.TYPE_INT_RGB);
    var drawn = image.createGraphics();
    drawn.setColor(new Color(0x2f, 0x6f, 0x4f));
    drawn.fillRect(20, 20, 440, 160);
    drawn.dispose();
    var file = folder.resolve("Leaf (1).png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  @Test
  void whatIsAskedInTelegramIsAnsweredThereOnceItIsWritten() throws IOException {
    var nothing = asksInTelegram("how do I feed the quokka");
    assertThat(String.join("\n", nothing)).doesNotContain("leaves");

    var ana = logIn(Houses.EMAIL);
    go(ana, "/console/articles/gaps");
    assertThat(ana.locator(".gap").first()).containsText("quokka");
    ana.locator("a:has-text('Draft an article')").first().click();
    ana.fill("#title", "Feeding the quokka");
    ana.fill("#group", "getting-started");
    ana.locator("button:has-text('Make a draft')").click();
    showsAPicture(ana);
    ana.locator("button:has-text('Ask for review')").click();
    assertThat(ana.locator("main")).containsText("waits for a second person");
    assertThat(String.join("\n", asksInTelegram("feeding the quokka, how")))
        .doesNotContain("leaves");

    var ben = logIn(ManagersHouse.BEN);
    go(ben, "/console/articles?state=review");
    ben.locator("a:has-text('Feeding the quokka')").click();
    ben.locator("button[value=publish]").click();
    assertThat(ben.locator("main")).containsText("Customers get it from now on");

    var answer = asksInTelegram("how do I feed the quokka");
    assertThat(answer)
        .anySatisfy(text -> assertThat(text).contains("Feeding the quokka"))
        .anySatisfy(text -> assertThat(text).contains("[photo attach://leaf-1.png] A leaf"))
        .last(InstanceOfAssertFactories.STRING)
        .contains("Give it leaves");
    var help = open("/help/feeding-the-quokka");
    assertThat(help.locator("figure img")).hasJSProperty("naturalWidth", 480);
    shoot(help, "help-picture");
  }

  /** A picture goes into the text with one press, and is seen as each channel shows it. */
  private void showsAPicture(Page ana) throws IOException {
    ana.setInputFiles("#file", picture());
    ana.locator("button[value=attach]").click();
    assertThat(ana.locator("#files")).containsText("leaf-1.png");
    var text = ana.locator("#text");
    text.fill(text.inputValue().replace("1. The first thing to do.", "1. Give it leaves."));
    text.evaluate(
        "box => { const at = box.value.indexOf('1. Give'); box.setSelectionRange(at, at); }");
    ana.locator("[data-insert]").click();
    assertThat(text).isFocused();
    ana.keyboard().type("A leaf");
    ana.locator("button[value=save]").click();
    assertThat(ana.locator("main")).containsText("The draft is kept");
    assertThat(ana.locator("#text"))
        .hasValue(Pattern.compile("## Guide\\s+!\\[A leaf]\\(leaf-1.png\\)\\s+1\\. Give"));
    assertThat(ana.locator("#preview .telegram .shown img")).hasJSProperty("naturalWidth", 480);
    shoot(ana, "editor-files");
  }

  @Test
  void overlapsAndWhatWaitsFitEveryScreen() {
    var ana = logIn(Houses.EMAIL);
    go(ana, "/console/articles/overlaps");
    assertThat(ana.locator("#alike")).isVisible();
    shoot(ana, "overlaps");
    go(ana, "/console/articles/redirects");
    ana.fill("#from", "offline");
    ana.selectOption("#to", "site-down");
    ana.locator("button:has-text('Add')").click();
    assertThat(ana.locator("#asked-for")).isVisible();
    shoot(ana, "waiting");
  }

  /** The preview follows what is typed, and a problem leads to its line. */
  private void writes(Page ana) {
    Locator text = ana.locator("#text");
    var words = text.inputValue();
    text.fill(words.replace("## Guide", "## Guides"));
    assertThat(ana.locator("#preview")).containsText("'Guides' is no part");
    ana.locator("#preview [data-line]").first().click();
    assertThat(text).isFocused();
    text.fill(words.replace("The first thing to do.", "Give it **leaves**."));
    assertThat(ana.locator("#preview .telegram .shown b").last()).isVisible();
    assertThat(ana.locator("#preview")).not().containsText("is no part");
    ana.locator("#preview .discord summary").click();
    assertThat(ana.locator("#preview .discord .shown").first()).containsText("Give it leaves");
    ana.keyboard().press("Control+s");
    assertThat(ana.locator("main")).containsText("The draft is kept");
    shoot(ana, "editor");
  }

  @Test
  void benchAndTranslationsFitEveryScreen() {
    var ana = logIn(Houses.EMAIL);
    go(ana, "/console/articles/bench?q=my+website+is+offline&language=en");
    assertThat(ana.locator("#ranking")).isVisible();
    ana.locator("button:has-text('Save as a test')").click();
    assertThat(ana.locator("main")).containsText("All 1 come out as expected");
    shoot(ana, "bench");
    go(ana, "/console/articles/site-down/de/beside");
    shoot(ana, "beside");
    go(ana, "/console/articles/redirects");
    shoot(ana, "redirects");
    go(ana, "/console/articles/site-down/en");
    ana.locator("#text")
        .fill(ana.locator("#text").inputValue().replace("my website", "our website"));
    ana.locator("button[value=save]").click();
    go(ana, "/console/articles/site-down/en/compare");
    assertThat(ana.locator(".diff ins").first()).hasText("our");
    shoot(ana, "compare");
  }
}
