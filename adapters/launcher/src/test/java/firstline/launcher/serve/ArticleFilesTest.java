package firstline.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.knowledge.article.ArticleFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files beside articles, from the editor to customers, with two managers and a review. */
class ArticleFilesTest {
  private static final String DOWN = "/console/articles/site-down/en";
  private static final String HELP = "/help/site-down/files/mein-bild-2-a.png";
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0aff00fe0d0a0d");
  private static final byte[] OTHER = HexFormat.of().parseHex("89504e470d0a1a0a0102");

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private ManagersHouse house;

  @SuppressWarnings("NullAway.Init")
  private Surfer ana;

  @SuppressWarnings("NullAway.Init")
  private Surfer ben;

  @BeforeEach
  void start() {
    house = ManagersHouse.in(folder, "ARTICLE_REVIEW=yes");
    ana = house.as(Houses.EMAIL);
    ben = house.as(ManagersHouse.BEN);
  }

  @AfterEach
  void stop() {
    ana.close();
    ben.close();
    house.close();
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

  private static Surfer.Page press(Surfer who, String deed, String text) {
    return who.submit(who.open(DOWN), DOWN, Map.of("deed", deed, "text", text));
  }

  private static Surfer.Page attach(Surfer who, String name, byte[] content) {
    var page = who.open(DOWN);
    return who.submit(page, DOWN, Map.of("deed", "attach", "text", text(page)), name, content);
  }

  /** Ana brings a picture and shows it; Ben publishes both. */
  private String published() {
    attach(ana, "C:\\Mein Bild (2) ä.PNG", PNG);
    var shown =
        text(ana.open(DOWN)).replace("## Guide\n", "## Guide\n![The page](mein-bild-2-a.png)\n\n");
    press(ana, "save", shown);
    assertThat(press(ana, "publish", shown).words()).contains("a second person has to look");
    assertThat(press(ben, "publish", shown).words()).contains("Published.");
    return shown;
  }

  @Test
  void isADraftUntilTheArticleIsPublished() {
    var page = attach(ana, "C:\\Mein Bild (2) ä.PNG", PNG);
    assertThat(page.words()).contains("The file is kept.", "mein-bild-2-a.png", "14 bytes", "New");
    assertThat(ana.download("/console/articles/site-down/files/mein-bild-2-a.png").body())
        .isEqualTo(PNG);
    assertThat(ana.download(HELP).statusCode()).isEqualTo(404);
    assertThat(press(ana, "detach:mein-bild-2-a.png", text(page)).html())
        .doesNotContain("mein-bild-2-a.png");
  }

  @Test
  void goesToCustomersWithTheArticle() {
    published();
    assertThat(ana.open("/help/site-down").html()).contains("<img loading=\"lazy\" src=\"" + HELP);
    var file = ana.download(HELP);
    assertThat(file.body()).isEqualTo(PNG);
    assertThat(file.headers().map())
        .containsEntry("content-type", List.of("image/png"))
        .containsEntry("content-security-policy", List.of("default-src 'none'; sandbox"))
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("content-disposition", List.of("inline"));
  }

  @Test
  void isNotTakenWhereItIsNotWhatWeShow() {
    var script = "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8);
    assertThat(attach(ana, "shot.png", script).words()).contains("shot.txt");
    assertThat(attach(ana, "run.png", new byte[] {0x4d, 0x5a, 0}).words())
        .contains("it is neither a picture");
    var large = Arrays.copyOf(PNG, ArticleFile.MOST_BYTES + 1);
    assertThat(attach(ana, "large.png", large).words()).contains("up to 5 MB");
    assertThat(ana.submit(ana.open(DOWN), DOWN, Map.of("deed", "attach")).words())
        .contains("Choose a file first.");
  }

  @Test
  void comesBackWithTheRevisionThatShowedIt() {
    var shown = published();
    attach(ana, "mein-bild-2-a.png", OTHER);
    assertThat(press(ben, "publish", shown).words()).contains("Published.");
    assertThat(ana.download(HELP).body()).isEqualTo(OTHER);

    var without = shown.replace("![The page](mein-bild-2-a.png)\n\n", "");
    press(ana, "save", without);
    assertThat(press(ana, "detach:mein-bild-2-a.png", without).words())
        .contains("Goes with the next publishing");
    assertThat(press(ben, "publish", without).words()).contains("Published.");
    assertThat(ana.download(HELP).statusCode()).isEqualTo(404);

    var restored = ana.submit(ana.open(DOWN), DOWN + "/restore", Map.of("revision", "1"));
    assertThat(restored.words()).contains("mein-bild-2-a.png", "New");
    assertThat(ana.download("/console/articles/site-down/files/mein-bild-2-a.png").body())
        .isEqualTo(OTHER);
  }

  @Test
  void movesWithTheArticle() {
    published();
    ana.submit(ana.open(DOWN), "/console/articles/site-down/rename", Map.of("to", "site-is-down"));
    var waiting = ben.open("/console/articles/redirects");
    ben.submit(waiting, "/console/articles/redirects/waiting/1/approve", Map.of());
    assertThat(ana.download("/help/site-is-down/files/mein-bild-2-a.png").body()).isEqualTo(PNG);
    assertThat(ana.download(HELP).body()).isEqualTo(PNG);
  }
}
