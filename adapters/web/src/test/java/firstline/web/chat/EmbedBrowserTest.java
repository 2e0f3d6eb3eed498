package firstline.web.chat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import firstline.core.conversation.Author;
import firstline.core.message.Message;
import firstline.web.browser.Chromium;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The chat on somebody else's page. 127.0.0.1 and localhost are different sites to a browser, and
 * both may have cookies that insist on https.
 */
@Tag("browser")
class EmbedBrowserTest {
  private static final URI PUBLIC = URI.create("https://help.example");

  private static Chromium chromium;
  private final ChatHouse house = new ChatHouse(Optional.of(PUBLIC), false, InstantSource.system());
  private BrowserContext visitor;

  @BeforeAll
  static void launch() {
    chromium = new Chromium();
  }

  @AfterAll
  static void quit() {
    chromium.close();
  }

  @BeforeEach
  void visit() {
    visitor = chromium.desktop();
  }

  @AfterEach
  void close() {
    visitor.close();
    house.close();
  }

  @Test
  void opensAndClosesByKeyboardOnAStrictPageOfAnotherSite() {
    house.desk.answers(Scene::answer);
    try (var host = new HostPage(origin("localhost"), "data-label=\"Ask us\" async")) {
      var page = open(host);
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      var button = page.locator("[data-firstline] button");
      assertThat(button).isFocused();
      assertThat(button).hasText("Ask us");
      assertThat(button).hasAttribute("aria-expanded", "false");
      page.keyboard().press("Enter");
      var chat = chat(page);
      assertThat(chat.locator("#text")).isFocused();
      assertThat(button).hasAttribute("aria-expanded", "true");
      page.keyboard().type("my mail is stuck");
      page.keyboard().press("Enter");
      assertThat(chat.getByText("All about it")).isVisible();
      assertThat(chat.locator("#unknown")).isHidden();
      page.keyboard().press("Escape");
      assertThat(page.locator("[data-firstline] iframe")).isHidden();
      assertThat(button).isFocused();

      house.desk.says(new Author.Bot(), Message.of("later news"), Optional.empty());
      assertThat(page.locator("[data-firstline] .count")).hasText("1");
      page.keyboard().press("Enter");
      assertThat(chat.getByText("later news")).isVisible();
      assertThat(page.locator("[data-firstline] .count")).hasText("");
      assertThat(page.evaluate("Object.keys(window).filter(k => /firstline/i.test(k)).length"))
          .isEqualTo(0);
      assertThat(chromium.complaints()).noneMatch(text -> text.contains("Security Policy"));
    }
  }

  @Test
  void isKnownAgainOnTheSameSite() {
    house.desk.answers(Scene::answer);
    try (var host = new HostPage(origin("localhost"), "async")) {
      var page = open(host);
      page.locator("[data-firstline] button").click();
      chat(page).locator("#text").fill("my mail is stuck");
      chat(page).locator("#text").press("Enter");
      assertThat(chat(page).getByText("All about it")).isVisible();
      page.reload();
      page.locator("[data-firstline] button").click();
      assertThat(chat(page).getByText("All about it")).isVisible();
    }
  }

  @Test
  void takesColourAndPlaceFromTheTag() {
    try (var host =
        new HostPage(origin("localhost"), "data-accent=\"#ffee00\" data-position=\"left\"")) {
      var page = open(host);
      var button = page.locator("[data-firstline] button");
      assertThat(button).hasCSS("background-color", "rgb(255, 238, 0)");
      assertThat(button).hasCSS("color", "rgb(0, 0, 0)");
      assertThat(button.boundingBox().x).isEqualTo(16);
      button.click();
      assertThat(chat(page).locator("link[href='/assets/accent/ffee00.css']")).hasCount(1);
    }
  }

  @Test
  void offersATabOfItsOwnWhereTheBrowserKeepsNoCookie() {
    try (var plain = new ChatHouse(Optional.empty(), false, InstantSource.system());
        var host = new HostPage("http://localhost:" + plain.uri("/").getPort(), "async")) {
      var page = open(host);
      page.locator("[data-firstline] button").click();
      assertThat(chat(page).locator("#unknown a")).hasText("Open the chat in its own tab");
      assertThat(chat(page).locator("#unknown")).isVisible();
    }
  }

  private String origin(String host) {
    return "http://" + host + ":" + house.uri("/").getPort();
  }

  private Page open(HostPage host) {
    var page = visitor.newPage();
    page.navigate(host.at("127.0.0.1"));
    page.locator("[data-firstline] button").waitFor();
    return page;
  }

  private static FrameLocator chat(Page page) {
    return page.frameLocator("[data-firstline] iframe");
  }
}
