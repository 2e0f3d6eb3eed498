package firstline.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.conversation.Found;
import firstline.core.curation.DocumentPath;
import firstline.core.curation.Overlay;
import firstline.core.message.Rung;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
  @TempDir private Path root;

  private Library open() {
    return switch (Library.open(root, WrittenContent.DEMANDS, "https://support.example.net/")) {
      case Library.Opening.Opened(Library library, var loaded) -> library;
      case Library.Opening.Refused(var refused) ->
          throw new AssertionError(refused.problems().toString());
    };
  }

  @Test
  @DisplayName("an article comes with its parts, its address, its issue and its flow")
  void article() {
    WrittenContent.in(root);
    var slug = new ArticleSlug("cannot-send");
    var article = open().knowledge().article(slug, Locale.GERMAN).orElseThrow();
    assertThat(article.title()).isEqualTo("Cannot send mail");
    assertThat(article.locale()).isEqualTo(Locale.ENGLISH);
    assertThat(article.parts()).containsOnlyKeys(Rung.GUIDE);
    assertThat(article.url()).isEqualTo("https://support.example.net/help/cannot-send");
    assertThat(article.issue()).contains(new IssueType("email-cannot-send"));
    assertThat(article.flow()).contains(new FlowSlug("send"));
    assertThat(open().knowledge().article(new ArticleSlug("gone"), Locale.ENGLISH)).isEmpty();
  }

  @Test
  @DisplayName("content with problems is not opened")
  void refused() {
    WrittenContent.in(root).without("menu.yaml");
    assertThat(Library.open(root, WrittenContent.DEMANDS, "https://x.example"))
        .isInstanceOf(Library.Opening.Refused.class);
  }

  @Test
  @DisplayName("a reload with problems tells them, and what was good goes on")
  void lastGoodVersion() {
    var written = WrittenContent.in(root);
    var library = open();
    var before = library.playbook();
    written.change("phrases/en.yaml", "Hello from", "Hello {from");
    assertThat(library.reload(Overlay.NONE))
        .isInstanceOfSatisfying(
            Loading.Refused.class, loading -> assertThat(loading.problems()).isNotEmpty());
    assertThat(library.playbook()).isSameAs(before);
    assertThat(library.knowledge().article(new ArticleSlug("site-down"), Locale.ENGLISH))
        .isPresent();
  }

  @Test
  @DisplayName("a reload without problems is served at once, articles and all")
  void newVersion() {
    var written = WrittenContent.in(root);
    var library = open();
    written
        .change("phrases/en.yaml", "Hello from", "Welcome to")
        .article("ftp-login", "FTP login fails", "website-down", "filezilla refuses my password");
    assertThat(library.reload(Overlay.NONE)).isInstanceOf(Loading.Loaded.class);
    var blocks =
        library.playbook().phrases().phrase(Locale.ENGLISH, "welcome", Map.of("name", "A"));
    assertThat(new firstline.core.message.Message(blocks, List.of()).plain())
        .isEqualTo("Welcome to Example, A.");
    assertThat(library.knowledge().search("filezilla refuses my password", Locale.ENGLISH).hits())
        .extracting(Found.Hit::article)
        .contains(new ArticleSlug("ftp-login"));
  }

  private static Overlay over(long edition, String path, Optional<String> text) {
    return new Overlay(edition, Map.of(new DocumentPath(path), text));
  }

  @Test
  @DisplayName("what managers changed lies over the folder's files")
  void overlay() {
    var written = WrittenContent.in(root);
    var library = open();
    var changed = written.text("articles/site-down/en.md").replace("Website is down", "No answer");
    var overlay = over(4, "articles/site-down/en.md", Optional.of(changed));
    assertThat(library.tryOut(overlay)).isInstanceOf(Loading.Loaded.class);
    assertThat(library.edition()).isZero();
    assertThat(library.reload(overlay)).isInstanceOf(Loading.Loaded.class);
    assertThat(library.edition()).isEqualTo(4);
    assertThat(library.knowledge().article(new ArticleSlug("site-down"), Locale.ENGLISH))
        .hasValueSatisfying(article -> assertThat(article.title()).isEqualTo("No answer"));
  }

  @Test
  @DisplayName("a new article and one that is taken out are seen like files of the folder")
  void newAndGone() {
    var written = WrittenContent.in(root);
    var library = open();
    var text =
        written.text("articles/site-down/en.md").replace("slug: site-down", "slug: site-slow");
    var added = over(1, "articles/site-slow/en.md", Optional.of(text));
    assertThat(library.reload(added)).isInstanceOf(Loading.Loaded.class);
    assertThat(library.knowledge().article(new ArticleSlug("site-slow"), Locale.ENGLISH))
        .isPresent();

    var gone = over(2, "articles/site-down/en.md", Optional.empty());
    assertThat(library.reload(gone))
        .isInstanceOfSatisfying(
            Loading.Refused.class,
            loading ->
                assertThat(loading.problems())
                    .extracting(problem -> problem.file() + ": " + problem.message())
                    .containsExactly(
                        "issues.yaml: there is no article 'site-down'",
                        "menu.yaml: there is no article 'site-down'"));

    var redirected =
        gone.with(
            Map.of(new DocumentPath("redirects.yaml"), Optional.of("site-down: cannot-send\n")));
    assertThat(library.reload(redirected)).isInstanceOf(Loading.Loaded.class);
    assertThat(library.knowledge().article(new ArticleSlug("site-down"), Locale.ENGLISH))
        .hasValueSatisfying(
            article -> assertThat(article.slug()).isEqualTo(new ArticleSlug("cannot-send")));
  }

  @Test
  @DisplayName("a redirect leads from what is no article to what is one")
  void redirects() {
    WrittenContent.in(root)
        .with("redirects.yaml", "site-down: cannot-send\nold: gone\nWrong Name: cannot-send\n");
    assertThat(Library.open(root, WrittenContent.DEMANDS, "https://x.example"))
        .isInstanceOfSatisfying(
            Library.Opening.Refused.class,
            opening ->
                assertThat(opening.refused().problems())
                    .extracting(problem -> problem.place() + ": " + problem.message())
                    .contains(
                        "redirects.yaml:1:1: there is an article 'site-down': it is shown itself",
                        "redirects.yaml:2:6: there is no article 'gone' to lead to")
                    .anyMatch(words -> words.startsWith("redirects.yaml:3:1: ")));
  }
}
