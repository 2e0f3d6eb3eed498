package firstline.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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

/** The page "What would we do?" in a real browser. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyBrowserTest {
  private static final String DAY_TEN =
      "/console/policy?policy=openvservers&type=email-create-account&want=live-chat&fault=unknown"
          + "&at=2026-03-10T12%3A00&role=primary&since=2026-03-01&platform=shared";

  private Chromium chromium;
  private ConsoleHouse house;
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
    house = new ConsoleHouse();
    max = house.member("Max Manager", Rank.MANAGER);
    open(true);
  }

  @AfterEach
  void stop() {
    context.close();
    house.close();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void movesTheTimeWithoutLeavingThePage() {
    assertThat(page.locator(".verdict h2")).hasText("Real-time help by a person");
    page.evaluate("window.untouched = true");
    page.locator("#day").focus();
    for (int i = 0; i < 21; i++) {
      page.keyboard().press("ArrowRight");
    }
    assertThat(page.locator(".verdict h2")).hasText("Let the customer choose");
    assertThat(page.locator("#day-words")).hasText("21 days later · Tue 31 Mar 2026, 12:00");
    assertThat(page.locator("#day")).isFocused();
    assertThat(page).hasURL(Pattern.compile("day=21"));
    assertThat(page.evaluate("window.untouched")).isEqualTo(true);

    page.reload();
    assertThat(page.locator(".verdict h2")).hasText("Let the customer choose");
    page.keyboard().press("[");
    assertThat(page.locator(".verdict h2")).hasText("Real-time help by a person");
    page.keyboard().press("]");
    assertThat(page.locator("#day-words")).containsText("21 days later");
  }

  @Test
  void decidesAndSavesBeforeScriptsArrive() {
    context.close();
    open(false);
    page.locator("#want").selectOption("fix");
    page.locator("text=Guide >> visible=true").first().click();
    page.locator("button:has-text('Decide')").click();
    assertThat(page.locator(".verdict h2")).hasText("Explain the steps in more detail");
    page.locator("#against").selectOption("itpossible");
    page.locator("button:has-text('Decide')").click();
    assertThat(page.locator(".verdict")).hasCount(2);
    assertThat(page.locator(".verdict mark").first()).isVisible();
    page.locator("#title").fill("After the guide");
    page.locator("button:has-text('Save as a test')").click();
    assertThat(page.locator("main")).containsText("All 1 come out as expected");
    page.locator("a:has-text('After the guide')").click();
    assertThat(page.locator(".verdict h2").first())
        .containsText("Explain the steps in more detail");
  }

  private void open(boolean scripts) {
    chromium.complaints().clear();
    context =
        chromium.visitor(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setViewportSize(1280, 800));
    page = context.newPage();
    page.navigate(house.uri("/console/login").toString());
    page.fill("#email", max.email());
    page.fill("#password", ConsoleHouse.PASSWORD);
    page.locator("button:has-text('Log in')").click();
    page.locator(".bar-nav").waitFor();
    page.navigate(house.uri(DAY_TEN).toString());
  }
}
