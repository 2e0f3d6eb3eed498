package firstline.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.port.StaffDirectory.Rank;
import firstline.storage.Storage;
import firstline.storage.StorageSettings;
import firstline.web.login.Passwords;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the knowledge base, with everything that is behind them, without scripts. */
class CurationPagesTest {
  private static final String DOWN = "/console/articles/site-down/en";
  private static final String BEN = "ben@desk.example.net";

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private House house;

  @SuppressWarnings("NullAway.Init")
  private Surfer ana;

  @BeforeEach
  void start() {
    try (var storage = Storage.open(StorageSettings.in(folder.resolve("data")))) {
      var hash = Optional.of(new Passwords().hash(Houses.PASSWORD));
      storage.staff().add(Houses.EMAIL, "Ana", Rank.MANAGER, hash);
      storage.staff().add(BEN, "Ben", Rank.MANAGER, hash);
      storage.staff().add("cid@desk.example.net", "Cid", Rank.AGENT, hash);
    }
    house = House.start(Houses.settings(folder, "ARTICLE_REVIEW=yes"), line -> {});
    ana = as(Houses.EMAIL);
  }

  @AfterEach
  void stop() {
    ana.close();
    house.close();
  }

  private Surfer as(String email) {
    var surfer = new Surfer(house.local());
    var page = surfer.open("/console/login");
    surfer.submit(page, "/console/login", Map.of("email", email, "password", Houses.PASSWORD));
    return surfer;
  }

  private static String text(Surfer.Page page) {
    var html = page.html();
    int start = html.indexOf('\n', html.indexOf("<textarea class=\"input code\"")) + 1;
    return html.substring(start, html.indexOf("</textarea>", start))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  /** Presses a button of the editor with a text in it. */
  private static Surfer.Page press(Surfer who, String path, String deed, String text) {
    return press(who, path, Map.of("deed", deed, "text", text));
  }

  private static Surfer.Page press(Surfer who, String path, Map<String, String> typed) {
    var page = who.open(path);
    var fields = new HashMap<>(typed);
    fields.putIfAbsent("text", text(page));
    return who.submit(page, path, fields);
  }

  @Test
  void listsArticlesWithFilters() {
    var all = ana.open("/console/articles");
    assertThat(all.words()).contains("My website is down", "site-down", "of");
    var some = ana.open("/console/articles?group=website-errors&language=de&find=DOWN");
    assertThat(some.words()).contains("1 of ").contains("My website is down");
    assertThat(ana.open("/console/articles?state=draft").words()).contains("Nothing matches");
    assertThat(ana.open("/console/articles?overdue=on").words()).contains("Nothing matches");
  }

  @Test
  void isForManagers() {
    try (var cid = as("cid@desk.example.net")) {
      assertThat(cid.open("/console/articles").status()).isEqualTo(403);
      assertThat(cid.open(DOWN).status()).isEqualTo(403);
    }
  }

  @Test
  void aSecondPersonPublishesAndCustomersFindIt() {
    var text = text(ana.open(DOWN)).replace("my website is offline", "the quokka portal is blank");
    var drafted = press(ana, DOWN, "save", text);
    assertThat(drafted.words()).contains("The draft is kept.", "Draft", "a second person has to");
    assertThat(press(ana, DOWN, "publish", text).words()).contains("a second person has to look");
    assertThat(press(ana, DOWN, "submit", text).words()).contains("waits for a second person");
    assertThat(ana.open("/help?q=quokka+portal").words()).doesNotContain("My website is down");

    try (var ben = as(BEN)) {
      assertThat(ben.open("/console/articles?state=review").words()).contains("My website is down");
      assertThat(press(ben, DOWN, "publish", text).words())
          .contains("Customers get it from now on");
      assertThat(ben.open("/help?q=quokka+portal").words()).contains("My website is down");
      assertThat(ben.open(DOWN + "/compare").html())
          .contains("<del>my website is offline</del>".replace("my website is offline", "my"))
          .contains("<ins>");
      assertThat(ben.open("/console/audit").words())
          .contains("article.drafted", "article.submitted", "article.published");
    }
  }

  @Test
  void problemsAreShownWithTheirLinesAndBlockPublishing() {
    var text =
        text(ana.open(DOWN)).replace("## Guide", "## Guides").replace("- error-500", "- gone");
    var drafted = press(ana, DOWN, "save", text);
    assertThat(drafted.words())
        .contains("This draft cannot be published yet", "Line 44, column 5")
        .contains("'Guides' is no part", "there is no article 'gone'");
    try (var ben = as(BEN)) {
      assertThat(press(ben, DOWN, "publish", text).words())
          .contains("Not published: the content would have the problems below.");
      var later =
          press(ben, DOWN, Map.of("deed", "schedule", "due", "2099-01-01T10:00", "text", text));
      assertThat(later.words()).contains("Not published");
    }
    assertThat(ana.open("/help/site-down").status()).isEqualTo(200);
  }

  @Test
  void schedulesAndTakesBack() {
    var text = text(ana.open(DOWN)).replace("title: My website", "title: Our website");
    press(ana, DOWN, "save", text);
    try (var ben = as(BEN)) {
      var past =
          press(ben, DOWN, Map.of("deed", "schedule", "due", "2001-01-01T10:00", "text", text));
      assertThat(past.words()).contains("choose a time that is still to come");
      var scheduled =
          press(ben, DOWN, Map.of("deed", "schedule", "due", "2099-01-01T10:00", "text", text));
      assertThat(scheduled.words()).contains("Scheduled", "1 January 2099");
      assertThat(press(ben, DOWN, "return", text).words()).contains("It is a draft again.");
      assertThat(press(ben, DOWN, "drop", text).words()).contains("The draft is given up");
      assertThat(ben.open(DOWN).words()).contains("As in the folder");
    }
  }

  @Test
  void whoeverIsSlowerKeepsWhatWasTyped() {
    var page = ana.open(DOWN);
    var text = text(page);
    try (var ben = as(BEN)) {
      press(ben, DOWN, "save", text.replace("My website", "Ben's website"));
    }
    var slower =
        ana.submit(page, DOWN, Map.of("deed", "save", "text", text.replace("My web", "Ana's web")));
    assertThat(slower.status()).isEqualTo(409);
    assertThat(slower.words()).contains("somebody else has changed it").contains("Ana's website");
  }

  @Test
  void showsATranslationThatIsStaleBesideWhatHasChanged() {
    try (var ben = as(BEN)) {
      press(
          ana, DOWN, "save", text(ana.open(DOWN)).replace("1. Open the site", "1. Visit the site"));
      press(ben, DOWN, Map.of("deed", "publish"));
    }
    assertThat(ana.open("/console/articles?stale=on").words())
        .contains("My website is down", "Stale");
    var german = "/console/articles/site-down/de";
    assertThat(ana.open(german).words()).contains("Older than English");
    var beside = ana.open(german + "/beside");
    assertThat(beside.html()).contains("<del>Open</del><ins>Visit</ins>");
    assertThat(beside.words()).contains("Meine Website ist nicht erreichbar");
    press(ana, german, Map.of("deed", "save"));
    try (var ben = as(BEN)) {
      press(ben, german, Map.of("deed", "publish"));
    }
    assertThat(ana.open(german).words()).doesNotContain("Older than English");
  }

  /** Ana wants something done, which changes nothing; Ben approves it. */
  private Surfer.Page approved(String from, String action, Map<String, String> typed) {
    var asked = ana.submit(ana.open(from), action, typed);
    assertThat(asked.words()).contains("waits for a second person");
    var waiting = ana.open("/console/articles/redirects");
    var approve = waiting.html().replaceAll("(?s).*action=\"([^\"]*/approve)\".*", "$1");
    assertThat(ana.submit(waiting, approve, Map.of()).words())
        .contains("a second person has to look");
    try (var ben = as(BEN)) {
      return ben.submit(ben.open("/console/articles/redirects"), approve, Map.of());
    }
  }

  @Test
  void aSecondPersonRenamesArchivesAndServesAgain() {
    var renamed =
        approved(DOWN, "/console/articles/site-down/rename", Map.of("to", "website-offline"));
    assertThat(renamed.words())
        .contains("The former address leads here.", "/help/site-down website-offline")
        .doesNotContain("Waits for a second person");
    assertThat(ana.open("/help/site-down").words()).contains("My website is down");

    var there = "/console/articles/website-offline";
    var broken = approved(there + "/en", there + "/archive", Map.of());
    assertThat(broken.words()).contains("other content refers to it", "Archive website-offline");
    var decline = broken.html().replaceAll("(?s).*action=\"([^\"]*/decline)\".*", "$1");
    assertThat(ana.submit(ana.open("/console/articles/redirects"), decline, Map.of()).words())
        .contains("Declined. Nothing has changed.");

    var archived = approved(there + "/en", there + "/archive", Map.of("to", "slow-website"));
    assertThat(archived.words()).contains("Customers do not find it any more.");
    assertThat(ana.open("/help/site-down").words()).doesNotContain("My website is down");
    var back = approved(there + "/en", there + "/unarchive", Map.of());
    assertThat(back.words()).contains("It is served again.");
    assertThat(ana.open("/help/website-offline").words()).contains("My website is down");
  }

  @Test
  void aSecondPersonLeadsAddresses() {
    var redirects = "/console/articles/redirects";
    var led = approved(redirects, redirects, Map.of("from", "offline", "to", "site-down"));
    assertThat(led.words()).contains("The address leads there", "/help/offline site-down");
    assertThat(ana.open("/help/offline").words()).contains("My website is down");
    var forgotten = approved(redirects, redirects + "/remove", Map.of("from", "offline"));
    assertThat(forgotten.words()).contains("leads nowhere any more");
    assertThat(ana.open("/help/offline").status()).isEqualTo(404);
  }

  @Test
  void makesANewArticle() {
    var page = ana.open("/console/articles/new?title=Quokka+portal&phrasing=where+is+the+quokka");
    assertThat(page.words()).contains("where is the quokka");
    var typed =
        Map.of(
            "title", "Quokka portal",
            "group", "website-errors",
            "issueType", "website-down",
            "phrasings", "where is the quokka\nquokka: \"blank\"");
    var made = ana.submit(page, "/console/articles/new", typed);
    assertThat(made.at().getPath()).isEqualTo("/console/articles/quokka-portal/en");
    assertThat(made.words())
        .contains("Not published", "As customers see it", "Telegram", "Discord", "Web")
        .doesNotContain("cannot be published yet");
    assertThat(ana.submit(page, "/console/articles/new", typed).words()).contains("must be free");
    try (var ben = as(BEN)) {
      press(ben, "/console/articles/quokka-portal/en", Map.of("deed", "publish"));
    }
    assertThat(ana.open("/help?q=quokka+blank").words()).contains("Quokka portal");
  }

  @Test
  void previewsWhatIsTyped() {
    var page = ana.open(DOWN);
    var token = page.html().split("name=\"_form\" value=\"", -1)[1].split("\"", -1)[0];
    var preview =
        ana.post(
            "/console/articles/preview",
            Map.of(
                "_form",
                token,
                "path",
                "articles/site-down/en.md",
                "text",
                text(page).replace("on a phone", "on <b>a **fast** phone**")));
    assertThat(preview.html())
        .contains("data-look=\"telegram\"", "data-look=\"discord\"", "data-look=\"web\"")
        .doesNotContain("<main")
        .contains("HTML cannot be shown in a message");
    var bold =
        ana.post(
            "/console/articles/preview",
            Map.of(
                "_form",
                token,
                "path",
                "articles/site-down/en.md",
                "text",
                text(page).replace("on a phone", "on **a & phone**")));
    assertThat(bold.html()).contains("<b>a &amp; phone</b>", "<strong>a &amp; phone</strong>");
    assertThat(
            ana.post(
                    "/console/articles/preview", Map.of("_form", token, "path", "../x", "text", ""))
                .status())
        .isEqualTo(404);
  }
}
