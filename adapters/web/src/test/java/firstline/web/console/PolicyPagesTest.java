package firstline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.customer.AccountId;
import firstline.core.customer.CarePlan;
import firstline.core.customer.Contact;
import firstline.core.customer.Customer;
import firstline.core.customer.Platform;
import firstline.core.customer.Role;
import firstline.core.customer.Service;
import firstline.core.customer.ServiceId;
import firstline.core.port.StaffDirectory.Member;
import firstline.core.port.StaffDirectory.Rank;
import firstline.web.login.GivenClock;
import firstline.web.policy.ShippedPolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page "What would we do?" without scripts. */
class PolicyPagesTest {
  private static final String LIVE_CHAT =
      "policy=openvservers&type=email-create-account&want=live-chat&fault=unknown"
          + "&at=2026-03-10T12%3A00&role=primary&since=2026-03-01";

  @TempDir Path content;
  private ConsoleHouse house;
  private Member max;
  private int writes;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectories(content.resolve("policies/common"));
    for (var file : List.of("issue-types.yaml", "policies/common/clauses.yaml")) {
      Files.copy(ShippedPolicies.CONTENT.resolve(file), content.resolve(file));
    }
    for (var policy : List.of("openvservers", "micron21", "luxsci")) {
      write(policy, shipped(policy));
    }
    house = new ConsoleHouse(new GivenClock(ConsoleHouse.NOON), Optional.empty(), content);
    max = house.member("Max Manager", Rank.MANAGER);
  }

  @AfterEach
  void stop() {
    house.close();
  }

  private static String shipped(String policy) throws IOException {
    return Files.readString(ShippedPolicies.CONTENT.resolve("policies/" + policy + ".yaml"));
  }

  private void write(String policy, String text) throws IOException {
    var file = content.resolve("policies/" + policy + ".yaml");
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(ConsoleHouse.NOON.plusSeconds(++writes)));
  }

  private String page(String query) {
    var answer = house.as(max).get("/console/policy?" + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void isForManagers() {
    var ana = house.member("Ana Petrova", Rank.AGENT);
    var hers = house.as(ana);
    for (var path : List.of("", "/cases", "/cases.yaml")) {
      assertThat(hers.get("/console/policy" + path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(hers.get("/console").body()).doesNotContain("/console/policy");
    assertThat(house.as(max).get("/console").body()).contains("/console/policy");
    var token = hers.get("/console").body().split("name=\"_form\" value=\"", -1)[1].split("\"")[0];
    assertThat(hers.post("/console/policy/cases", "_form", token, "q", LIVE_CHAT).statusCode())
        .isEqualTo(403);
  }

  @Test
  void beginsWithACaseThatIsDecided() {
    assertThat(page(""))
        .contains("<h2><span>Find out where the fault lies</span>", "The days to come");
    assertThat(page("policy=micron21")).contains("M21-");
  }

  @Test
  void decidesTheCaseOfTheAddressAndMovesIt() {
    assertThat(page(LIVE_CHAT))
        .contains("Real-time help by a person", "<code>OV-2</code>", "In your first 30 days")
        .contains("As it is · Tue 10 Mar 2026, 12:00")
        .contains(">Tue 31 Mar 2026, 00:00</a>")
        .contains("id=\"change-next\" href=\"/console/policy?")
        .doesNotContain("id=\"change-previous\"");
    assertThat(page(LIVE_CHAT + "&day=20")).contains("Real-time help by a person");
    assertThat(page(LIVE_CHAT + "&day=21"))
        .contains("<h2><span>Let the customer choose</span>", "Ticket · Email · Schedule")
        .contains("21 days later · Tue 31 Mar 2026, 12:00")
        .contains("id=\"change-previous\"");
  }

  @Test
  void putsWhatIsWrongBesideItsField() {
    assertThat(page(LIVE_CHAT + "&estimateMinutes=1h&planMinutes=&plan=gold&tokens=-1"))
        .contains("id=\"estimateMinutes-problem\">'1h' is no whole number")
        .contains("id=\"planMinutes-0-problem\">the policy", "has no plan 'gold'")
        .contains("id=\"tokens-problem\">'-1' is no whole number")
        .contains("value=\"1h\"", "No decision yet");
    assertThat(page(LIVE_CHAT.replace("2026-03-10T12%3A00", "noon")))
        .contains("id=\"at-problem\">'noon' is no time");
    assertThat(page(LIVE_CHAT.replace("&since=2026-03-01", "")))
        .contains("id=\"since-problem\">'since' is missing, and this policy counts days");
    assertThat(page("policy=micron21&" + LIVE_CHAT.split("&", 2)[1] + "&plan=essentials"))
        .contains("id=\"planMinutes-0-problem\">'minutesLeft' is missing");
    assertThat(page(LIVE_CHAT + "&openTicket=" + "%3Cscript%3E")).doesNotContain("<script>");
    assertThat(house.as(max).get("/console/policy?policy=nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void comparesTwoPolicies() {
    assertThat(page(LIVE_CHAT + "&day=30&against=micron21&plan=unlimited-professional-service"))
        .contains("Asked without a plan that this policy does not have: unlimited-professional")
        .contains("<code>OV-4</code>", "<code>M21-1</code>");
    assertThat(page(LIVE_CHAT + "&day=30&against=micron21"))
        .contains("<mark>Let the customer choose", "<mark>Real-time help by a person");
  }

  @Test
  void comparesTwoVersions() throws IOException {
    var first = page(LIVE_CHAT);
    var version = first.split("version <code>", -1)[1].split("<", -1)[0];
    write("openvservers", shipped("openvservers").replace("{days: 30}", "{days: 5}"));
    var later = page(LIVE_CHAT + "&against=openvservers%40" + version.replace("+", "%2B"));
    assertThat(later)
        .contains("<mark>Let the customer choose", "<mark>Real-time help by a person")
        .contains("version <code>" + version + "</code>")
        .contains("<option value=\"openvservers@" + version + "\" selected>");
  }

  @Test
  void goesOnWithTheLastSoundVersion() throws IOException {
    page(LIVE_CHAT);
    write("openvservers", shipped("openvservers").replace("USD 40.00", "40.00"));
    assertThat(page(LIVE_CHAT))
        .contains("has 1 problems and is not served", "Real-time help by a person");
  }

  @Test
  void takesOverWhatAnAccountHas() {
    var account = new AccountId("C-7");
    house.customers.put(
        account,
        new Customer(
            account,
            LocalDate.parse("2024-05-06"),
            List.of(new Contact(account, "a@example.com", "Ada", Role.SECONDARY)),
            List.of(
                new Service(new ServiceId("web"), Platform.SHARED, LocalDate.parse("2024-05-06")),
                new Service(new ServiceId("srv"), Platform.VPS, LocalDate.parse("2025-01-02"))),
            List.of(CarePlan.of("essentials", Platform.VPS, 45)),
            Optional.empty(),
            0,
            false));
    var browser = house.as(max);
    var start =
        "/console/policy?policy=micron21&type=server-settings&want=fix&fault=customer"
            + "&at=2026-03-10T12%3A00&estimateMinutes=30&fill=on&account=";
    var filled = browser.get(start + "C-7");
    assertThat(filled.statusCode()).isEqualTo(302);
    var address = filled.headers().firstValue("Location").orElseThrow();
    assertThat(address)
        .contains("role=secondary", "since=2024-05-06", "platform=shared&platform=vps")
        .contains("plan=essentials", "planMinutes=45");
    assertThat(browser.get(address.replace("service=s1", "service=s2")).body())
        .contains("From the plan", "30 minutes of the plan", "<code>M21-7</code>");
    assertThat(browser.get(start + "C-8").body()).contains("There is no account 'C-8'.");
  }

  @Test
  void keepsCasesAsTests() throws IOException {
    var browser = house.as(max);
    var saved =
        browser.submit(
            "/console/policy?" + LIVE_CHAT, "/console/policy/cases", "title", "Day 10 <b>");
    assertThat(saved.statusCode()).isEqualTo(303);
    var list = browser.get("/console/policy/cases?policy=openvservers&done=saved").body();
    assertThat(list)
        .contains("Saved as a test of this policy.", "All 1 come out as expected")
        .contains("Day 10 &lt;b&gt;", "Max Manager")
        .doesNotContain("Day 10 <b>");

    var exported = browser.get("/console/policy/cases.yaml?policy=openvservers");
    assertThat(exported.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("openvservers.cases.yaml");
    assertThat(exported.body())
        .startsWith("# Day 10 <b>\n- case:\n    at: 2026-03-10T12:00Z\n")
        .contains("    action: live-chat\n", "    clauses: [OV-7, FL-4, OV-2]\n");
    Files.writeString(content.resolve("policies/openvservers.cases.yaml"), exported.body());
    assertThat(browser.get("/console/policy/cases?policy=openvservers&check=on").body())
        .contains("Nothing is wrong. 1 cases come out as expected.");

    write("openvservers", shipped("openvservers").replace("{days: 30}", "{days: 5}"));
    assertThat(browser.get("/console/policy/cases?policy=openvservers&check=on").body())
        .contains("1 of 1 come out otherwise", "action: expected live-chat, decided choose")
        .contains("policies/openvservers.cases.yaml:");

    browser.submit("/console/policy/cases?policy=openvservers", "/console/policy/cases/1/remove");
    assertThat(browser.get("/console/policy/cases?policy=openvservers").body())
        .contains("No case is saved for this policy");
    assertThat(house.audit.actions()).contains("policy.case-saved", "policy.case-removed");
  }

  @Test
  void savesNothingThatIsNoCase() {
    var browser = house.as(max);
    var token =
        browser.get("/console").body().split("name=\"_form\" value=\"", -1)[1].split("\"")[0];
    for (var query : Stream.of("", "policy=openvservers&want=fix", "%zz=&&=").toList()) {
      assertThat(browser.post("/console/policy/cases", "_form", token, "q", query).statusCode())
          .as(query)
          .isEqualTo(422);
    }
    assertThat(browser.get("/console/policy/cases").body())
        .contains("No case is saved for this policy");
  }
}
