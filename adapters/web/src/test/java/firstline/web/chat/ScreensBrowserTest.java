package firstline.web.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import firstline.core.message.Message;
import firstline.core.port.DeskView;
import firstline.web.browser.Chromium;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Takes a picture of every page in light, dark and phone width, into target/screens. */
@Tag("browser")
class ScreensBrowserTest {
  private static final Path FOLDER = Path.of("target", "screens");

  private final ChatHouse house =
      new ChatHouse(Optional.empty(), true, java.time.InstantSource.system());
  private final Chromium chromium = new Chromium();

  @AfterEach
  void close() {
    chromium.close();
    house.close();
  }

  @Test
  void everyPageStandsInEveryLook() {
    house.desk.answers(Scene::answer);
    look("light", chromium.visitor(1280, 800, ColorScheme.LIGHT, false));
    look("dark", chromium.visitor(1280, 800, ColorScheme.DARK, false));
    look("phone", chromium.visitor(375, 720, ColorScheme.LIGHT, true));
    assertThat(chromium.complaints()).allMatch(text -> text.contains("404"));
  }

  private void look(String look, BrowserContext visitor) {
    var page = visitor.newPage();
    still(page, "/", look, "home");
    still(page, "/help", look, "help");
    still(page, "/help?q=mail", look, "help-found");
    still(page, "/help?q=other", look, "help-none");
    still(page, "/help/mail-stuck", look, "article");
    still(page, "/nowhere", look, "missing");
    still(page, "/chat", look, "chat-empty");
    talk(page, look);
    launcher(visitor.newPage(), look);
    visitor.close();
  }

  private void talk(Page page, String look) {
    page.fill("#text", "Hello, my mails get stuck in the outbox since this morning.");
    page.click(".composer > .button.primary");
    page.waitForSelector("text=All about it");
    shoot(page, look, "chat-answer");
    page.click("button:text-is(\"Not yet\")");
    page.waitForSelector("text=Say it in other words");
    house.desk.move(DeskView.Queue.WAITING);
    page.waitForSelector("text=Waiting for a person");
    house.desk.takenBy("Ana Ruiz");
    house.desk.says(
        Scene.ANA,
        Message.of("Hello, I am Ana. I am looking at your mailbox now."),
        Optional.empty());
    new WebSender(house.live).working(house.desk.address());
    page.waitForSelector("#working:not([hidden])");
    shoot(page, look, "chat-person");
    page.fill("#text", "x".repeat(8_050));
    page.press("#text", "Enter");
    page.click(".composer > .button.primary");
    shoot(page, look, "chat-problem");
    page.fill("#text", "");
    house.desk.move(DeskView.Queue.CLOSED);
    page.waitForSelector(".who.closed");
    shoot(page, look, "chat-closed");
  }

  private void launcher(Page page, String look) {
    page.navigate(house.uri("/").toString());
    page.locator("[data-firstline] button").click();
    var frame = page.frameLocator("[data-firstline] iframe");
    frame.locator("#text").waitFor();
    shoot(page, look, "embedded");
  }

  private void still(Page page, String path, String look, String name) {
    page.navigate(house.uri(path).toString());
    shoot(page, look, name);
  }

  private static void shoot(Page page, String look, String name) {
    var sideways = (int) page.evaluate("document.documentElement.scrollWidth - innerWidth");
    assertThat(sideways).as("%s in %s scrolls sideways", name, look).isZero();
    page.screenshot(
        new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + "-" + look + ".png")));
  }
}
