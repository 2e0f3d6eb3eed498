package firstline.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.conversation.Playbook;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Message;
import firstline.core.message.Rung;
import firstline.knowledge.article.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentLoaderTest {
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a00");

  @TempDir private Path root;

  private WrittenContent content() {
    return WrittenContent.in(root);
  }

  private Content loaded(WrittenContent content) {
    return switch (content.load()) {
      case Loading.Loaded(Content loaded, var warnings) -> loaded;
      case Loading.Refused refused -> throw new AssertionError(refused.problems().toString());
    };
  }

  @Test
  @DisplayName("content without problems becomes a playbook")
  void playbook() {
    var playbook = loaded(content()).playbook();
    assertThat(playbook.menu())
        .containsExactly(
            new Playbook.MenuEntry("topic.mail", new Action.StartFlow(new FlowSlug("send"))),
            new Playbook.MenuEntry(
                "topic.site", new Action.ShowArticle(new ArticleSlug("site-down"), Rung.GUIDE)));
    assertThat(playbook.facts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("provider.provider", "Example", "provider.mailServer", "mail.example.net"));
    assertThat(playbook.flow(new FlowSlug("send"))).isPresent();
    var hello = playbook.phrases().phrase(Locale.ENGLISH, "welcome", Map.of("name", "*Ann*"));
    assertThat(new Message(hello, List.of()).plain()).isEqualTo("Hello from Example, *Ann*.");
    assertThat(playbook.phrases().label(Locale.ENGLISH, "flow.send.which.all", Map.of()))
        .isEqualTo("All");
  }

  @Test
  @DisplayName("problems of all files are told at once, in reading order")
  void golden() throws IOException {
    content()
        .change("provider.yaml", "mailServer", "mail-server")
        .change("issues.yaml", "article: site-down", "article: site-up")
        .change("issues.yaml", "flow: send", "flow: sent")
        .change("menu.yaml", "label: topic.mail", "label: topic.male")
        .change("menu.yaml", "article: site-down", "article: site-up")
        .change("phrases/en.yaml", "welcome:", "wellcome:")
        .change("phrases/en.yaml", "go-on: Go on", "go-on: ''")
        .change("search/en.yaml", "email: [mail]", "email: [one two three four]")
        .change("flows/send/flow.yaml", "issue: email-cannot-send", "issue: email-unknown")
        .change("flows/send/flow.yaml", "article: cannot-send", "article: cannot-fly")
        .change("flows/send/flow.yaml", "\"ok\"", "\"okay\"")
        .change("flows/send/phrases.en.yaml", "which: Which", "witch: Which")
        .change("flows/send/phrases.en.yaml", "all: All", "every: All")
        .change("articles/site-down/en.md", "[website-down]", "[website-up]\nrelated: [gone]")
        .change("articles/cannot-send/en.md", "1. Look", "> Look");
    Files.createDirectories(root.resolve("articles/empty"));
    assertThat(WrittenContent.at(root).problems())
        .containsExactly(
            "articles/cannot-send/en.md:14:1: a quotation (>) cannot be shown in a message",
            "articles/cannot-send/en.md:14:11: provider.yaml has no 'mailServer' for {{mailServer}}",
            "articles/empty:1:1: the folder holds no article",
            "articles/site-down/en.md:8:14: issues.yaml has no issue type 'website-up'",
            "articles/site-down/en.md:9:11: there is no article 'gone'",
            "articles/site-down/en.md:15:12: provider.yaml has no 'mailServer' for {{mailServer}}",
            "flows/send/flow.yaml:2:8: issues.yaml has no issue type 'email-unknown'",
            "flows/send/flow.yaml:5:10: nothing is said at 'which': write 'which' under 'phrases' in"
                + " phrases.en.yaml",
            "flows/send/flow.yaml:8:20: 'all' has no words for its button: write 'all' under 'labels',"
                + " 'which' in phrases.en.yaml",
            "flows/send/flow.yaml:12:24: 'provider.mailServer' is not known on every way to this step",
            "flows/send/flow.yaml:15:32: 'smtp.outcome' is never 'okay'; it can be ok, unreachable",
            "flows/send/flow.yaml:21:14: there is no article 'cannot-fly'",
            "flows/send/phrases.en.yaml:3:10: no step of the flow says 'witch'",
            "flows/send/phrases.en.yaml:5:9: 'provider_mailServer' is not known on every way to this step",
            "flows/send/phrases.en.yaml:7:28: no question of the flow has 'which.every'",
            "issues.yaml:4:9: there is no flow 'sent'",
            "issues.yaml:7:12: there is no article 'site-up'",
            "menu.yaml:1:10: the label 'topic.male' is missing in English",
            "menu.yaml:4:12: there is no article 'site-up'",
            "phrases/en.yaml:1:1: the label 'go-on' is missing in English",
            "phrases/en.yaml:1:1: the phrase 'welcome' is missing in English",
            "phrases/en.yaml:10:10: 'go-on' takes text here",
            "provider.yaml:2:1: 'mail-server' is no name: use letters and digits",
            "search/en.yaml:4:11: an expression has one to 3 words");
  }

  @Test
  @DisplayName("what a flow refers to must be there, and its words must fit on a phone")
  void flowsBesideOthers() {
    content()
        .change("flows/send/flow.yaml", "ending: policy", "ending: policy\n    issue: website-up")
        .change(
            "flows/send/flow.yaml",
            "  - conclude: program",
            "  - call: away\n    flow: nowhere\n  - article: gone\n  - conclude: program")
        .change("flows/send/flow.yaml", "otherwise: ours", "otherwise: away")
        .change("flows/send/flow.yaml", "go: program", "go: ours")
        .change("flows/send/phrases.en.yaml", "{smtp_outcome}", "{smtp_greeting}")
        .change("flows/send/phrases.en.yaml", "all: All", "all: " + "All of them ".repeat(4))
        .change("flows/send/phrases.en.yaml", "Which mail?", "Which mail? ".repeat(150));
    assertThat(WrittenContent.at(root).problems())
        .containsExactly(
            "flows/send/flow.yaml:19:11: there is no flow 'nowhere'",
            "flows/send/flow.yaml:20:14: there is no article 'gone'",
            "flows/send/flow.yaml:28:12: issues.yaml has no issue type 'website-up'",
            "flows/send/phrases.en.yaml:3:10: a phrase of a flow has at most 1,500 characters; this has 1,799",
            "flows/send/phrases.en.yaml:4:12: 'smtp_greeting' is not known on every way to this step",
            "flows/send/phrases.en.yaml:7:26: a button of a flow has at most 40 characters; this has 47");
  }

  @Test
  @DisplayName("files that are missing are told")
  void missingFiles() {
    assertThat(
            content()
                .without("provider.yaml")
                .without("issues.yaml")
                .without("menu.yaml")
                .without("phrases/en.yaml")
                .without("flows/send/phrases.en.yaml")
                .problems())
        .contains(
            "flows/send/flow.yaml:1:7: the flow has no English phrases beside it (phrases.en.yaml)",
            "issues.yaml:1:1: the file is missing",
            "menu.yaml:1:1: the file is missing",
            "phrases/en.yaml:1:1: English phrases are missing",
            "provider.yaml:1:1: the file is missing");
  }

  @Test
  @DisplayName("a folder that is not there is told")
  void noFolder() {
    assertThat(new ContentLoader(WrittenContent.DEMANDS).load(root.resolve("nowhere")))
        .isInstanceOfSatisfying(
            Loading.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .asString()
                    .startsWith(".:1:1: there is no content folder"));
  }

  @Test
  @DisplayName("a flow folder without a flow is told")
  void flowWithoutFlow() {
    assertThat(content().with("flows/other/notes.txt", "x").problems())
        .containsExactly("flows/other/flow.yaml:1:1: the file is missing");
  }

  @Test
  @DisplayName("a file that is no UTF-8 is told")
  void encoding() throws IOException {
    var content = content();
    Files.write(root.resolve("menu.yaml"), new byte[] {'-', ' ', (byte) 0xE4, '\n'});
    assertThat(content.problems()).containsExactly("menu.yaml:1:1: the file is not UTF-8 text");
  }

  @Test
  @DisplayName("Windows line ends and a byte-order mark change nothing, not even the version")
  void lineEnds() throws IOException {
    var before = versionOf(content());
    for (var file : List.of("flows/send/flow.yaml", "articles/site-down/en.md", "menu.yaml")) {
      var path = root.resolve(file);
      Files.writeString(path, "\uFEFF" + Files.readString(path).replace("\n", "\r\n"));
    }
    assertThat(versionOf(WrittenContent.at(root))).isEqualTo(before);
  }

  @Test
  @DisplayName("a flow's version changes with each of its files, and with nothing else")
  void versions() {
    var content = content();
    var first = versionOf(content);
    assertThat(first).matches("[0-9a-f]{8}");
    assertThat(versionOf(content.change("menu.yaml", "topic.mail", "topic.site"))).isEqualTo(first);
    var second =
        versionOf(content.change("flows/send/phrases.en.yaml", "Which mail", "Whose mail"));
    var third =
        versionOf(
            content
                .change(
                    "flows/send/flow.yaml",
                    "otherwise: ours",
                    "otherwise: program" + "\n  - say: unused\n    next: ours")
                .change("flows/send/flow.yaml", "go: program", "go: unused")
                .change("flows/send/phrases.en.yaml", "  ours:", "  unused: Hm.\n  ours:"));
    assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
  }

  private String versionOf(WrittenContent content) {
    return loaded(content).playbook().flow(new FlowSlug("send")).orElseThrow().version();
  }

  @Test
  @DisplayName("an article needs its English version; other languages come beside it")
  void languages() {
    var content = content();
    var german = "articles/site-down/de.md";
    content.with(german, article("site-down", "Website nicht erreichbar"));
    assertThat(loaded(content).articles())
        .extracting(article -> article.slug() + " " + article.locale())
        .contains("site-down en", "site-down de");
    content.without("articles/site-down/en.md");
    assertThat(content.problems())
        .containsExactly(
            "articles/site-down/en.md:1:1: the article has no English version that can be read");
  }

  private static String article(String slug, String title) {
    return """
        ---
        slug: %s
        title: %s
        summary: S
        group: some
        audience: customer
        platforms: [shared]
        issueTypes: [website-down]
        phrasings: [a]
        owner: support
        review: 2027-01-01
        ---
        ## Guide
        Text.
        """
        .formatted(slug, title);
  }

  @Test
  @DisplayName("what is odd but harmless is a warning")
  void warnings() {
    var content =
        content()
            .change("issues.yaml", "  article: site-down\n", "")
            .change("flows/send/flow.yaml", "[one, all]", "[one, all, c, d, e]")
            .change("flows/send/phrases.en.yaml", "all: All", "all: All, c: C, d: D, e: E")
            .with("articles/site-down/draft.txt", "x")
            .with("flows/send/notes.txt", "x")
            .with("articles/site-down/.swp", "x")
            .with(
                "phrases/de.yaml",
                """
                language: de
                words:
                  'yes': ['ja']
                  'no': [nein]
                  unsure: [vielleicht]
                  escapes: {menu: [menü], back: [zurück], person: [mensch], start-over: [neu], stop: [halt], language: [sprache], identify: [anmelden], log-out: [abmelden]}
                labels:
                  go-on: Weiter
                """);
    assertThat(content.problems()).isEmpty();
    assertThat(content.warnings())
        .containsExactly(
            "articles/cannot-send/de.md:1:1: title, summary and phrasings are not translated into 'de'",
            "articles/site-down/de.md:1:1: title, summary and phrasings are not translated into 'de'",
            "articles/site-down/draft.txt:1:1: the article does not show this file",
            "flows/send/flow.yaml:5:10: more than four buttons are hard to choose from",
            "flows/send/notes.txt:1:1: the file is not read: it is neither the flow nor its phrases",
            "issues.yaml:5:1: for 'website-down' there is neither an article nor a flow",
            "phrases/de.yaml:1:1: the label 'topic.mail' is not translated",
            "phrases/de.yaml:1:1: the label 'topic.site' is not translated",
            "phrases/de.yaml:1:1: the phrase 'welcome' is not translated");
  }

  @Test
  @DisplayName("a translation says what English says, with the same arguments")
  void translations() {
    assertThat(
            content()
                .with(
                    "flows/send/phrases.de.yaml",
                    """
                    language: de
                    phrases:
                      which: Welche von {smtp_outcome}?
                      program: Es ist {which}.
                      ours: Wir.
                      more: Mehr.
                    labels:
                      which: {one: Eine, two: Zwei, all: Alle}
                    """)
                .problems())
        .containsExactly(
            "flows/send/phrases.de.yaml:3:10: 'smtp_outcome' is not known on every way to this step",
            "flows/send/phrases.de.yaml:3:10: English has no 'smtp_outcome' in this phrase",
            "flows/send/phrases.de.yaml:6:9: English has no phrase 'flow.send.more'",
            "flows/send/phrases.de.yaml:8:27: English has no label 'flow.send.which.two'");
  }

  @Test
  @DisplayName("a brief translation is found by its words and belongs where the English one does")
  void brief() {
    var loading =
        content()
            .with(
                "articles/site-down/de.md",
                """
                ---
                slug: site-down
                title: Website nicht erreichbar
                summary: Was zu tun ist.
                parts: en
                phrasings: [meine seite geht nicht auf]
                ---
                """)
            .load();
    assertThat(loading).isInstanceOf(Loading.Loaded.class);
    var articles = ((Loading.Loaded) loading).content().articles();
    var english = version(articles, Locale.ENGLISH);
    assertThat(version(articles, Locale.GERMAN))
        .extracting(Article::title, Article::phrasings, Article::isWritten)
        .containsExactly("Website nicht erreichbar", List.of("meine seite geht nicht auf"), false);
    assertThat(version(articles, Locale.GERMAN))
        .extracting(Article::group, Article::issueTypes, Article::owner, Article::review)
        .containsExactly(english.group(), english.issueTypes(), english.owner(), english.review());
  }

  private static Article version(List<Article> articles, Locale locale) {
    return articles.stream()
        .filter(article -> article.slug().value().equals("site-down"))
        .filter(article -> article.locale().equals(locale))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("files beside an article are read where the article shows them")
  void filesOfArticles() {
    var content =
        content()
            .with("articles/site-down/shot.png", PNG)
            .with("articles/site-down/terms.txt", "All of them.\n")
            .change(
                "articles/site-down/en.md",
                "1. Look at {{mailServer}}.",
                "![The page of {{mailServer}}](shot.png)\n\n[Our terms](terms.txt)");
    assertThat(content.warnings()).isEmpty();
    var loaded = (Loading.Loaded) content.load();
    var slug = new ArticleSlug("site-down");
    assertThat(loaded.content().articles())
        .filteredOn(article -> article.slug().equals(slug))
        .singleElement()
        .satisfies(
            article ->
                assertThat(article.parts().get(Rung.GUIDE))
                    .containsExactly(
                        new Block.Attached(slug, "shot.png", "The page of mail.example.net"),
                        new Block.Attached(slug, "terms.txt", "Our terms")));
  }

  @Test
  @DisplayName("files that are missing, never shown or not what they are called are named")
  void filesOfArticlesWithProblems() {
    var content =
        content()
            .with("articles/site-down/lie.pdf", PNG)
            .with("articles/site-down/Shot 1.png", PNG)
            .change("articles/site-down/en.md", "1. Look", "![One](gone.png)\n\n1. Look");
    assertThat(content.problems())
        .containsExactly(
            "articles/site-down/en.md:14:1: there is no file 'gone.png' beside the article",
            "articles/site-down/lie.pdf:1:1: what is in the file is not what its name says");
    assertThat(content.warnings())
        .containsExactly(
            "articles/site-down/Shot 1.png:1:1: the file is not read: it is neither named by a"
                + " language nor a picture, a PDF or a text that articles can show (small letters,"
                + " digits, dots and hyphens)",
            "articles/site-down/lie.pdf:1:1: the article does not show this file");
  }
}
