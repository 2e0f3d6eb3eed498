package firstline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.port.AuditLog;
import firstline.core.port.StaffDirectory.Member;
import firstline.core.port.StaffDirectory.Rank;
import firstline.core.port.StaffJoins.Handle;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StaffTest {
  private static final Pattern LINK =
      Pattern.compile("value=\"(http[^\"]+/console/welcome/[^\"]+)\"");

  private final ConsoleHouse house = new ConsoleHouse();
  private final Member boss = house.member("Bea Boss", Rank.ADMIN);
  private final Member ana = house.member("Ana Petrova", Rank.AGENT);
  private final Member max = house.member("Max Manager", Rank.MANAGER);

  @AfterEach
  void stop() {
    house.close();
  }

  @Test
  void isOpenToAdministratorsAndTheAuditLogToManagersToo() {
    assertThat(house.as(ana).get("/console/staff").statusCode()).isEqualTo(403);
    assertThat(house.as(ana).get("/console/audit").statusCode()).isEqualTo(403);
    assertThat(house.as(max).get("/console/staff").statusCode()).isEqualTo(403);
    assertThat(house.as(max).get("/console/audit").statusCode()).isEqualTo(200);
    assertThat(house.as(boss).get("/console/staff").statusCode()).isEqualTo(200);
    assertThat(house.as(ana).get("/console").body())
        .doesNotContain("/console/staff", "/console/audit");
  }

  @Test
  void refusesChangesByOthersThanAdministrators() {
    var browser = house.as(max);
    var token =
        browser.get("/console").body().split("name=\"_form\" value=\"", -1)[1].split("\"")[0];
    for (var path : new String[] {"", "/2/role", "/2/deactivate", "/2/activate", "/2/link"}) {
      var refused =
          browser.post("/console/staff" + path, "_form", token, "rank", "admin", "name", "x");
      assertThat(refused.statusCode()).as(path).isEqualTo(403);
    }
    assertThat(house.staff.byId(ana.id())).contains(ana);
  }

  @Test
  void invitesByALinkThatIsShownOnce() {
    var browser = house.as(boss);
    var shown =
        browser.submit(
            "/console/staff",
            "/console/staff",
            "name",
            "Nia <b>",
            "email",
            "nia@example.com",
            "rank",
            "manager");
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).contains("Nia &lt;b&gt;").doesNotContain("Nia <b>");
    var path = path(shown.body());
    assertThat(browser.get("/console/staff").body()).doesNotContain("/console/welcome/");

    var nia = new Browser(house);
    nia.submit(path, "", "name", "Nia", "email", "nia@example.com", "password", "long enough 12");
    assertThat(house.staff.byEmail("nia@example.com"))
        .hasValueSatisfying(m -> assertThat(m.rank()).isEqualTo(Rank.MANAGER));
    assertThat(nia.get("/console/audit").body())
        .contains("staff.invited", "staff.joined", "nia@example.com");
  }

  @Test
  void keepsTheFormWhenAnInvitationCannotBe() {
    var again =
        house
            .as(boss)
            .submit(
                "/console/staff",
                "/console/staff",
                "name",
                "Second Ana",
                "email",
                "Ana.Petrova@example.com",
                "rank",
                "admin");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("Somebody else has this e-mail address.", "value=\"Second Ana\"")
        .contains("<option value=\"admin\" selected>");
    assertThat(house.staff.all()).hasSize(3);
  }

  @Test
  void neverLosesTheLastAdministrator() {
    var browser = house.as(boss);
    var id = boss.id().value();
    var demoted =
        browser.submit("/console/staff", "/console/staff/" + id + "/role", "rank", "agent");
    assertThat(demoted.statusCode()).isEqualTo(409);
    assertThat(demoted.body()).contains("This is the last administrator.");
    assertThat(
            browser.submit("/console/staff", "/console/staff/" + id + "/deactivate").statusCode())
        .isEqualTo(409);

    browser.submit(
        "/console/staff", "/console/staff/" + max.id().value() + "/role", "rank", "admin");
    assertThat(
            browser
                .submit("/console/staff", "/console/staff/" + id + "/role", "rank", "agent")
                .statusCode())
        .isEqualTo(200);
    assertThat(browser.get("/console/staff").statusCode()).isEqualTo(403);
    assertThat(house.audit.actions()).contains("staff.role-changed");
  }

  @Test
  void letsADeactivatedMemberInNoLonger() {
    var hers = house.as(ana);
    var browser = house.as(boss);
    browser.submit("/console/staff", "/console/staff/" + ana.id().value() + "/deactivate");
    assertThat(hers.get("/console").statusCode()).isEqualTo(302);
    assertThat(new Browser(house).logIn(ana.email(), ConsoleHouse.PASSWORD).statusCode())
        .isEqualTo(422);
    browser.submit("/console/staff", "/console/staff/" + ana.id().value() + "/activate");
    assertThat(new Browser(house).logIn(ana.email(), ConsoleHouse.PASSWORD).statusCode())
        .isEqualTo(303);
  }

  @Test
  void takesThePasswordAwayWithANewLink() {
    var hers = house.as(ana);
    var shown =
        house.as(boss).submit("/console/staff", "/console/staff/" + ana.id().value() + "/link");
    assertThat(hers.get("/console").statusCode()).isEqualTo(302);
    assertThat(new Browser(house).get(path(shown.body())).body())
        .contains("value=\"ana.petrova@example.com\"");
  }

  @Test
  void filtersTheAuditLogByTheAddress() {
    var browser = house.as(boss);
    browser.submit("/console/staff", "/console/staff/" + ana.id().value() + "/deactivate");
    var all = browser.get("/console/audit").body();
    assertThat(all.indexOf("<code>staff.deactivated"))
        .isLessThan(all.indexOf("<code>staff.logged-in"));
    var oldest = browser.get("/console/audit?sort=when").body();
    assertThat(oldest.indexOf("<code>staff.deactivated"))
        .isGreaterThan(oldest.indexOf("<code>staff.logged-in"));
    assertThat(browser.get("/console/audit?action=staff.deactivated").body())
        .contains("<code>staff.deactivated")
        .doesNotContain("<code>staff.logged-in");
    assertThat(browser.get("/console/audit?find=ana.pet").body())
        .doesNotContain("<code>staff.logged-in");
    assertThat(browser.get("/console/audit?who=999").body()).contains("Nothing matches");
    assertThat(browser.get("/console/audit?sort=who&find=ana").body())
        .contains("aria-sort=\"ascending\"", "/console/audit?sort=-who&amp;find=ana");
  }

  @Test
  void sortsAndFiltersTheStaffByTheAddress() {
    var browser = house.as(boss);
    var byName = browser.get("/console/staff").body();
    assertThat(byName.indexOf("<bdi>Ana Petrova")).isLessThan(byName.indexOf("<bdi>Max Manager"));
    var backwards = browser.get("/console/staff?sort=-name").body();
    assertThat(backwards.indexOf("<bdi>Max Manager"))
        .isLessThan(backwards.indexOf("<bdi>Ana Petrova"));
    assertThat(browser.get("/console/staff?find=MAX").body())
        .contains("<bdi>Max Manager")
        .doesNotContain("<bdi>Ana Petrova");
  }

  private static String path(String html) {
    var link = LINK.matcher(html);
    assertThat(link.find()).isTrue();
    return URI.create(link.group(1)).getPath();
  }

  @Test
  void whoWasMetOnAPlatformTurnsOutToBeAMemberAndThatIsUndoneAgain() {
    var met = house.staff.meets("ana_tg");
    var browser = house.as(boss);
    var page = browser.get("/console/staff").body();
    assertThat(page).contains("In Telegram", "is the same person as");

    var path = "/console/staff/" + met.id().value();
    var joined =
        browser.submit("/console/staff", path + "/join", "as", String.valueOf(ana.id().value()));
    assertThat(joined.body()).contains("ana_tg is now Ana Petrova");
    assertThat(house.staff.handles())
        .singleElement()
        .satisfies(handle -> assertThat(handle.member()).isEqualTo(ana.id()));

    var parted = browser.submit("/console/staff", path + "/part");
    assertThat(parted.body()).contains("ana_tg is a member of their own again");
    assertThat(house.staff.handles())
        .singleElement()
        .satisfies(handle -> assertThat(handle.isJoined()).isFalse());
    assertThat(house.audit.newest(2))
        .extracting(AuditLog.Entry::action)
        .containsExactly("staff.parted", "staff.joined");
  }

  @Test
  void nobodyIsJoinedWithSomebodyWhoWasMetOnAPlatformToo() {
    var met = house.staff.meets("ana_tg");
    var other = house.staff.meets("ana_dc");
    var refused =
        house
            .as(boss)
            .submit(
                "/console/staff",
                "/console/staff/" + met.id().value() + "/join",
                "as",
                String.valueOf(other.id().value()));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(house.staff.handles()).noneMatch(Handle::isJoined);
  }
}
