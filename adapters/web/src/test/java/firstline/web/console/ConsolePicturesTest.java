package firstline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Effect;
import firstline.core.port.StaffDirectory.Member;
import firstline.core.port.StaffDirectory.Rank;
import firstline.web.browser.Chromium;
import firstline.web.login.Invitations;
import firstline.web.login.Passwords;
import firstline.web.login.Sessions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Takes a picture of every page in light and dark, wide and narrow, into {@code target/pictures},
 * and looks at what can be measured: nothing is wider than the screen, nothing was refused by the
 * policy or went wrong in a script.
 */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsolePicturesTest {
  private static final String COMPARED =
      "/console/policy?policy=openvservers&against=micron21&type=wordpress-broken-after-plugin"
          + "&want=fix&fault=customer&at=2026-03-10T12%3A00&role=primary&since=2026-03-01"
          + "&platform=shared&ladder=guide&ladder=clarify&ladder=assist&day=30";
  private static final String HOURS =
      "/console/policy?policy=micron21&type=server-high-load&want=fix&fault=customer"
          + "&at=2026-03-10T12%3A00&role=primary&since=2024-03-01&platform=vps&service=s1"
          + "&plan=essentials&planPlatform=shared&planMinutes=20&estimateMinutes=90";

  private final ConsoleHouse house = ConsoleHouse.now();
  private final Map<String, String> pages = new LinkedHashMap<>();
  private Chromium chromium;
  private Member me;

  @BeforeAll
  void start() {
    me = house.member("Ana Petrova", Rank.ADMIN);
    var other = house.member("Benedict Oluwaseun Okafor-Featherstonehaugh", Rank.AGENT);
    house.staff.add("max@example.com", "Max", Rank.MANAGER, Optional.empty());
    BusyDay.fill(house, me, other);
    cases();
    var sessions = new Sessions(house.staff, house.clock);
    var guest = house.staff.add("guest@example.com", "Guest", Rank.AGENT, Optional.empty());
    var link = new Invitations(house.staff, new Passwords(), sessions, house.clock).link(guest);
    pages.put("login", "/console/login");
    pages.put("welcome", link);
    pages.put("inbox", "/console");
    pages.put("inbox-bot", "/console?queue=bot");
    pages.put("inbox-empty", "/console?queue=taken&mine=on&find=nothing");
    pages.put("talk-mine", "/console/c/showcase01?queue=taken");
    pages.put("talk-waiting", "/console/c/customer04?queue=waiting");
    pages.put("talk-others", "/console/c/customer05?queue=taken");
    pages.put("talk-rtl", "/console/c/customer02?queue=waiting");
    pages.put("talk-about", "/console/c/showcase01?queue=taken#context");
    pages.put("tickets", "/console/tickets");
    pages.put("ticket", "/console/tickets/T-1042");
    pages.put("quotes", "/console/quotes");
    pages.put("quote", "/console/quotes/Q-1042");
    pages.put("bookings", "/console/bookings");
    pages.put("booking", "/console/bookings/B-1042");
    pages.put("staff", "/console/staff");
    pages.put("audit", "/console/audit");
    pages.put("policy", "/console/policy");
    pages.put("policy-compared", COMPARED);
    pages.put("policy-hours", HOURS);
    pages.put("policy-wrong", COMPARED + "&estimateMinutes=1h&tokens=x");
    pages.put("policy-cases", "/console/policy/cases");
    pages.put("account", "/console/account");
    pages.put("keys", "/console/keys");
    chromium = new Chromium();
  }

  private void cases() {
    var talk = new ConversationId("showcase01");
    var known = house.desk.conversation(talk).orElseThrow().header().investigation();
    var at = house.clock.instant();
    house.cases.keep(talk, at, new Effect.KeepTicket(CaseSamples.ticket(known)));
    house.cases.keep(talk, at, new Effect.KeepQuote(CaseSamples.quote()));
    house.cases.keep(talk, at, new Effect.KeepBooking(CaseSamples.booking()));
  }

  @AfterAll
  void stop() {
    chromium.close();
    house.close();
  }

  @ParameterizedTest
  @CsvSource({
    "light,1440,900",
    "dark,1440,900",
    "light,1000,800",
    "dark,800,700",
    "light,390,844",
    "dark,390,844"
  })
  void looksRight(String colours, int width, int height) {
    var context =
        chromium.visitor(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
    try (context) {
      var page = context.newPage();
      var name = colours + "-" + width;
      picture(page, "login", name);
      picture(page, "welcome", name);
      page.navigate(house.uri("/console/login").toString());
      page.fill("#email", me.email());
      page.fill("#password", ConsoleHouse.PASSWORD);
      page.click("button:has-text('Log in')");
      pages.keySet().stream().skip(2).forEach(each -> picture(page, each, name));
      opened(page, name);
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  /** What is folded or comes up only when it is asked for. */
  private void opened(Page page, String how) {
    page.navigate(house.uri("/console/c/showcase01?queue=taken").toString());
    page.evaluate("document.getElementById('transcript').scrollTop = -99999");
    shoot(page, "talk-top", how);
    page.keyboard().press("w");
    page.evaluate("document.getElementById('transcript').scrollTop = -700");
    shoot(page, "talk-whys", how);
    page.keyboard().press("e");
    shoot(page, "talk-close", how);
    page.keyboard().press("Escape");
    page.keyboard().press("?");
    shoot(page, "talk-keys", how);
    page.navigate(house.uri("/console/staff").toString());
    page.click("tr:has-text('Max') summary");
    shoot(page, "staff-ask", how);
    page.click("tr:has-text('Max') button:has-text('New link')");
    page.locator("#link").waitFor();
    shoot(page, "staff-link", how);
  }

  private static void shoot(Page page, String what, String how) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pictures", what + "-" + how + ".png")));
  }

  private void picture(Page page, String what, String how) {
    page.navigate("about:blank");
    page.navigate(house.uri(Objects.requireNonNull(pages.get(what))).toString());
    shoot(page, what, how);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("%s fits %s", what, how)
        .isEqualTo(true);
  }
}
