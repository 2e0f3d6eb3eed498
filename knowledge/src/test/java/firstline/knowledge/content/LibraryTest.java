package firstline.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.conversation.Found;
import firstline.core.message.Rung;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    assertThat(library.reload())
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
    assertThat(library.reload()).isInstanceOf(Loading.Loaded.class);
    var blocks =
        library.playbook().phrases().phrase(Locale.ENGLISH, "welcome", Map.of("name", "A"));
    assertThat(new firstline.core.message.Message(blocks, List.of()).plain())
        .isEqualTo("Welcome to Example, A.");
    assertThat(library.knowledge().search("filezilla refuses my password", Locale.ENGLISH).hits())
        .extracting(Found.Hit::article)
        .contains(new ArticleSlug("ftp-login"));
  }
}
