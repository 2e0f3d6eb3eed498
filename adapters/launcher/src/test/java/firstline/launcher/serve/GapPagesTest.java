package firstline.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What to write next, the search bench and the help centre, with everything behind them. */
class GapPagesTest {
  private static final String GAPS = "/console/articles/gaps";
  private static final String BENCH = "/console/articles/bench";

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private ManagersHouse house;

  @SuppressWarnings("NullAway.Init")
  private Surfer ana;

  @BeforeEach
  void start() {
    house = ManagersHouse.in(folder);
    ana = house.as(Houses.EMAIL);
  }

  @AfterEach
  void stop() {
    ana.close();
    house.close();
  }

  private void asks(String words) {
    try (var customer = new Surfer(house.local())) {
      customer.submit(customer.open("/chat"), "/chat/say", Map.of("text", words));
    }
  }

  private Surfer.Page gaps(String words) {
    await().untilAsserted(() -> assertThat(ana.open(GAPS).words()).contains(words));
    return ana.open(GAPS);
  }

  @Test
  void questionsThatFoundNothingAreGroupedAndLeadToAnArticle() {
    asks("where is the quokka portal");
    asks("quokka portal where");
    asks("recipe for lasagne password: hunter22x");
    var page = gaps("2 customers");
    assertThat(page.words())
        .contains("quokka portal", "2 × found nothing", "lasagne", "•••")
        .doesNotContain("hunter22x");
    assertThat(page.words().indexOf("quokka")).isLessThan(page.words().indexOf("lasagne"));

    var draft = ana.open(page.link("/console/articles/new\\?[^\"]*quokka[^\"]*"));
    assertThat(draft.words()).contains("where is the quokka portal", "quokka portal where");

    var aside = ana.submit(page, GAPS + "/aside", Map.of());
    assertThat(aside.words()).contains("Set aside.").doesNotContain("2 customers");
    asks("the quokka portal where is it");
    assertThat(gaps("quokka").words()).contains("1 customer");
  }

  @Test
  void searchesOfTheHelpCentreThatFindNothingCountWhereAPersonSearched() {
    var path = "/help?lang=en&q=";
    ana.browse(path + "where+is+the+quokka+of+ann%40shop.example");
    ana.browse(path + "where+is+the+quokka+of+ann%40shop.example");
    assertThat(gaps("quokka").words())
        .contains("where is the quokka of …", "1 customer", "Searched in the help centre")
        .doesNotContain("shop.example");
    ana.open(path + "zyxwv+by+a+program");
    assertThat(ana.open(GAPS).words()).doesNotContain("zyxwv");
    for (int i = 0; i < 20; i++) {
      ana.browse(path + "quurb" + i + "+blarg");
    }
    assertThat(ana.open(GAPS).words()).contains("quurb0", "quurb7").doesNotContain("quurb8");
    var aside = ana.submit(ana.open(GAPS), GAPS + "/aside", Map.of());
    assertThat(aside.words()).contains("Set aside.");
  }

  @Test
  void aQuestionBecomesAPhrasingWithOnePress() {
    asks("zyxwv blurb gone");
    var page = gaps("zyxwv");
    var editor = ana.submit(page, GAPS + "/phrasing", Map.of("article", "site-down"));
    assertThat(editor.at().getPath()).isEqualTo("/console/articles/site-down/en");
    assertThat(editor.words()).contains("The draft is kept", "- zyxwv blurb gone");
    var nobody = ana.submit(page, GAPS + "/phrasing", Map.of("article", "no-such-article"));
    assertThat(nobody.words()).contains("name an article that has a list of phrasings");
  }

  @Test
  void theBenchExplainsARankingAndKeepsTests() {
    var asked = ana.open(BENCH + "?q=my+website+is+offline&language=en");
    assertThat(asked.words())
        .contains("My website is down", "Shown", "closest phrasing", "offline", "title");
    var saved = ana.submit(asked, BENCH + "/tests", Map.of("expected", "site-down"));
    assertThat(saved.words())
        .contains("Kept as a test of the search.", "All 1 come out as expected on what is served");
    var german = ana.open(BENCH + "?q=meine+webseite+ist+offline&language=de");
    assertThat(german.words())
        .contains("de, closest phrasing", "Meine Website ist nicht erreichbar");
    var wrong = ana.submit(german, BENCH + "/tests", Map.of("expected", "domain-expired"));
    assertThat(wrong.words()).contains("1 of 2 come out otherwise", "expected one is number");

    var unknown = ana.open(BENCH + "?q=zyxwv+qquurb&language=en");
    ana.submit(unknown, BENCH + "/tests", Map.of("expected", ""));
    var path = "/console/articles/slow-website/en";
    var page = ana.open(path);
    var text = page.html().split("spellcheck=\"true\"", -1)[1].split("</textarea>", -1)[0];
    var draft =
        text.substring(text.indexOf('\n') + 1)
            .replace("&gt;", ">")
            .replace("phrasings:\n", "phrasings:\n  - zyxwv qquurb\n");
    ana.submit(page, path, Map.of("deed", "save", "text", draft));
    assertThat(ana.open(path + "/tests").words())
        .contains("on the draft of slow-website/en", "Broken by the draft");
    var removed = ana.submit(ana.open(BENCH), BENCH + "/tests/1/remove", Map.of());
    assertThat(removed.words()).contains("The test is taken out.");
  }

  @Test
  void whatOverlapsIsListedUntilItIsFoundToBeFine() {
    var path = "/console/articles/overlaps";
    var page = ana.open(path);
    assertThat(page.words())
        .contains("No two articles give different figures")
        .contains("domain-transfer-in and domain-transfer-out-epp", "questions that show both");
    var settled = ana.submit(page, path + "/settle", Map.of());
    assertThat(settled.words()).contains("Taken off the list", "1 pair was found to be fine.");
    assertThat(ana.submit(page, path + "/settle", Map.of("pair", "x")).status()).isEqualTo(400);
  }

  @Test
  void theHelpCentreIsInEveryLanguageAndTakesWords() {
    var home = ana.open("/help?lang=de");
    assertThat(home.words())
        .contains("Worum geht es?", "Websites und Fehler", "Meine Website ist nicht erreichbar");
    assertThat(home.html()).contains("<html lang=\"de\">", "hreflang=\"fr\"", "rel=\"canonical\"");
    var article = ana.open("/help/site-down?lang=de");
    assertThat(article.words())
        .contains("Was zu tun ist", "Hat diese Seite geholfen?", "Dazu gehört");
    assertThat(article.html())
        .contains("\"@type\":\"TechArticle\"", "\"inLanguage\":\"de\"", "BreadcrumbList")
        .contains("href=\"/chat?about=site-down\"");
    var said = ana.submit(article, "/help/site-down/word", Map.of("helped", "no"));
    assertThat(said.words()).contains("Danke.");
    assertThat(ana.submit(article, "/help/site-down/word", Map.of("helped", "?")).status())
        .isEqualTo(400);
    assertThat(ana.open(GAPS).words()).contains("My website is down 0 of 1");
    assertThat(ana.open("/help/cron-jobs?lang=it").words()).contains("In inglese");
    assertThat(ana.open("/help/No_Slug").status()).isEqualTo(404);
  }
}
