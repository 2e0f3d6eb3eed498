package firstline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.port.StaffDirectory.Member;
import firstline.core.port.StaffDirectory.Rank;
import firstline.web.login.FirstAdmin;
import firstline.web.login.GivenClock;
import java.net.HttpCookie;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginTest {
  private final ConsoleHouse house = new ConsoleHouse();
  private final Member ana = house.member("Ana Petrova", Rank.AGENT);
  private final Browser browser = new Browser(house);

  @AfterEach
  void stop() {
    house.close();
  }

  @Test
  void leadsStrangersToTheLogInAndBack() {
    var asked = browser.get("/console/c/abcdefgh?queue=taken&find=a%26b");
    assertThat(asked.statusCode()).isEqualTo(302);
    var login = asked.headers().firstValue("Location").orElseThrow();
    assertThat(login).startsWith("/console/login?next=");
    var in =
        browser.submit(
            login,
            "/console/login",
            "email",
            "ANA.petrova@example.com ",
            "password",
            ConsoleHouse.PASSWORD);
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.headers().firstValue("Location"))
        .contains("/console/c/abcdefgh?queue=taken&find=a%26b");
    assertThat(house.audit.actions()).containsExactly("staff.logged-in");
  }

  @Test
  void leadsToNoOtherSite() {
    for (var next :
        new String[] {"//evil.example", "https://evil.example", "/console//evil", "/console/\\e"}) {
      var page = browser.get("/console/login?next=" + next.replace("\\", "%5C")).body();
      assertThat(page).contains("name=\"next\" value=\"/console\"");
    }
  }

  @Test
  void givesANewSessionThatTheBrowserDidNotBring() {
    browser.get("/console/login");
    var before = browser.session();
    assertThat(browser.logIn(ana.email(), ConsoleHouse.PASSWORD).statusCode()).isEqualTo(303);
    var after = browser.session();
    assertThat(after).isNotEqualTo(before);

    var planted = new Browser(house);
    var cookie = new HttpCookie("firstline_staff", before);
    cookie.setPath("/console");
    planted.cookies.getCookieStore().add(house.uri("/console"), cookie);
    assertThat(planted.get("/console").statusCode()).isEqualTo(302);
    assertThat(browser.get("/console").statusCode()).isEqualTo(200);
  }

  @Test
  void endsTheOldSessionWhenSomebodyLogsInAgain() {
    browser.logIn(ana.email(), ConsoleHouse.PASSWORD);
    assertThat(house.staff.sessions).hasSize(1);
    browser.submit("/console", "/console/logout");
    assertThat(house.staff.sessions).isEmpty();
    assertThat(browser.get("/console").statusCode()).isEqualTo(302);
    assertThat(house.audit.actions()).endsWith("staff.logged-out");
  }

  @Test
  void setsACookieThatScriptsAndOtherSitesDoNotGet() {
    var plain = browser.get("/console/login").headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(plain).contains("HttpOnly", "SameSite=Lax", "Path=/console", "Max-Age=604800");
    assertThat(plain).doesNotContain("Secure");
    var https = Optional.of(URI.create("https://help.example"));
    try (var secure = new ConsoleHouse(new GivenClock(ConsoleHouse.NOON), https)) {
      assertThat(new Browser(secure).get("/console/login").headers().firstValue("Set-Cookie"))
          .hasValueSatisfying(cookie -> assertThat(cookie).contains("Secure"));
    }
  }

  @Test
  void refusesAFormWithoutItsToken() {
    browser.get("/console/login");
    var forged =
        browser.post("/console/login", "email", ana.email(), "password", ConsoleHouse.PASSWORD);
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("This form has expired");

    var others = new Browser(house);
    others.get("/console/login");
    var token =
        others.get("/console/login").body().split("name=\"_form\" value=\"", -1)[1].split("\"")[0];
    var stolen =
        browser.post(
            "/console/login",
            "_form",
            token,
            "email",
            ana.email(),
            "password",
            ConsoleHouse.PASSWORD);
    assertThat(stolen.statusCode()).isEqualTo(403);
    assertThat(house.staff.sessions).isEmpty();
  }

  @Test
  void saysTheSameOfUnknownAccountsAndWrongPasswords() {
    var wrong = browser.logIn(ana.email(), "not the password");
    var unknown = browser.logIn("nobody@example.com", "not the password");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body().replace("nobody@example.com", ana.email())).isEqualTo(wrong.body());
    assertThat(wrong.body()).contains("value=\"ana.petrova@example.com\"");
    assertThat(house.audit.newest(1).getFirst().subject()).isEqualTo("unknown account");
  }

  @Test
  void pausesAfterFiveTriesAndSaysUntilWhen() {
    for (int i = 0; i < 5; i++) {
      assertThat(browser.logIn(ana.email(), "wrong " + i).statusCode()).isEqualTo(422);
    }
    var paused = browser.logIn(ana.email(), ConsoleHouse.PASSWORD);
    assertThat(paused.statusCode()).isEqualTo(429);
    assertThat(paused.body()).contains("Try again at 13:01:00, in a minute.");
    house.clock.pass(Duration.ofMinutes(1));
    assertThat(browser.logIn(ana.email(), ConsoleHouse.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void setsTheFirstAdministratorUpByALink() {
    var fresh = new ConsoleHouse();
    try (fresh) {
      var link =
          (FirstAdmin.Result.Link)
              FirstAdmin.of(fresh.staff, fresh.audit, fresh.clock)
                  .prepare(Optional.empty(), Optional.empty(), fresh.uri("/"));
      var path = URI.create(link.url()).getPath();
      var guest = new Browser(fresh);
      assertThat(guest.get(path).headers().firstValue("Referrer-Policy")).contains("no-referrer");
      var weak =
          guest.submit(path, "", "name", "Bea", "email", "bea@example.com", "password", "short");
      assertThat(weak.statusCode()).isEqualTo(422);
      assertThat(weak.body()).contains("value=\"Bea\"", "Use at least 12 characters");
      var done =
          guest.submit(
              path, "", "name", "Bea", "email", "bea@example.com", "password", "long enough 12");
      assertThat(done.statusCode()).isEqualTo(303);
      assertThat(guest.get("/console/staff").statusCode()).isEqualTo(200);
      assertThat(new Browser(fresh).get(path).statusCode()).isEqualTo(410);
    }
  }

  @Test
  void logsOutEverywhereElseWhenThePasswordChanges() {
    var office = house.as(ana);
    var home = house.as(ana);
    var wrong =
        home.submit(
            "/console/account",
            "/console/account",
            "current",
            "not it at all",
            "password",
            "another long one");
    assertThat(wrong.statusCode()).isEqualTo(422);
    var changed =
        home.submit(
            "/console/account",
            "/console/account",
            "current",
            ConsoleHouse.PASSWORD,
            "password",
            "another long one");
    assertThat(changed.statusCode()).isEqualTo(303);
    assertThat(home.get("/console").statusCode()).isEqualTo(200);
    assertThat(office.get("/console").statusCode()).isEqualTo(302);
    assertThat(browser.logIn(ana.email(), "another long one").statusCode()).isEqualTo(303);
  }

  @Test
  void tellsScriptsThatTheSessionIsOver() {
    var answer = browser.get("/console", "X-Live", "1");
    assertThat(answer.statusCode()).isEqualTo(401);
  }
}
