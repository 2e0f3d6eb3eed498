package firstline.knowledge.curation;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.curation.DocumentPath;
import firstline.core.port.Gaps.Rating;
import firstline.knowledge.curation.WordDiff.Kind;
import firstline.knowledge.curation.WordDiff.Piece;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CurationTextsTest {
  private static final ArticleSlug OLD = new ArticleSlug("old");
  private static final ArticleSlug NEW = new ArticleSlug("new");

  @Test
  @DisplayName("a diff tells words that were taken out from words that came for them")
  void diff() {
    assertThat(WordDiff.of("Open the site on a phone.\n", "Open your site on an old phone.\n"))
        .containsExactly(
            new Piece(Kind.SAME, "Open "),
            new Piece(Kind.REMOVED, "the"),
            new Piece(Kind.ADDED, "your"),
            new Piece(Kind.SAME, " site on "),
            new Piece(Kind.REMOVED, "a"),
            new Piece(Kind.ADDED, "an"),
            new Piece(Kind.SAME, " "),
            new Piece(Kind.ADDED, "old "),
            new Piece(Kind.SAME, "phone.\n"));
    assertThat(WordDiff.of("", "new")).containsExactly(new Piece(Kind.ADDED, "new"));
    assertThat(WordDiff.of("a", "a")).containsExactly(new Piece(Kind.SAME, "a"));
    assertThat(WordDiff.of("", "")).isEmpty();
  }

  @Test
  @DisplayName("redirects keep the comments of whoever writes them, and never go in two steps")
  void redirects() {
    var read = Redirects.read("# by hand\nolder: old # long ago\n'other' : \"new\"\n");
    assertThat(read.entries())
        .isEqualTo(Map.of(new ArticleSlug("older"), OLD, new ArticleSlug("other"), NEW));
    assertThat(read.leading(OLD, NEW).text())
        .isEqualTo("# by hand\nolder: new\n'other' : \"new\"\nold: new\n");
    assertThat(read.leading(OLD, NEW).leading(NEW, OLD).text())
        .isEqualTo("# by hand\nolder: old\nother: old\nnew: old\n");
    assertThat(Redirects.read("old: new\n").without(OLD).text()).isEqualTo("{}\n");
  }

  @Test
  @DisplayName("a phrasing goes to the end of the list, and nothing else changes")
  void phrasing() {
    var block = "---\nphrasings:\n  - one\n  - \"two: 2\"\nrelated: []\n---\n- phrasings:\n";
    assertThat(Phrasing.added(block, "what's: this"))
        .contains(
            "---\nphrasings:\n  - one\n  - \"two: 2\"\n  - \"what's: this\"\nrelated: []\n---\n- phrasings:\n");
    assertThat(Phrasing.added("---\nphrasings: [one]\n---\n", "two"))
        .contains("---\nphrasings: [one, two]\n---\n");
    assertThat(Phrasing.added("---\nphrasings: []\n---\n", "two"))
        .contains("---\nphrasings: [two]\n---\n");
    assertThat(Phrasing.added("---\ntitle: x\n---\nphrasings:\n", "two")).isEmpty();
    assertThat(Phrasing.added("", "two")).isEmpty();
  }

  @Test
  @DisplayName("only files of articles are versions of articles")
  void paths() {
    assertThat(ArticlePaths.version(new DocumentPath("articles/site-down/pt-BR.md")))
        .contains(
            new ArticlePaths.Version(new ArticleSlug("site-down"), Locale.forLanguageTag("pt-BR")));
    assertThat(ArticlePaths.version(new DocumentPath("articles/site-down/notes.txt"))).isEmpty();
    assertThat(ArticlePaths.version(new DocumentPath("flows/site-down/en.md"))).isEmpty();
    assertThat(ArticlePaths.of(NEW, Locale.GERMAN).value()).isEqualTo("articles/new/de.md");
  }

  @Test
  @DisplayName("words on articles are counted by month, the least helpful article first")
  void usefulness() {
    var january = Instant.parse("2026-01-31T23:30:00Z");
    var march = Instant.parse("2026-03-01T00:00:00Z");
    var all =
        Usefulness.of(
            List.of(
                new Rating(NEW, january, true),
                new Rating(OLD, january, false),
                new Rating(OLD, march, true),
                new Rating(OLD, march, false)),
            january,
            march,
            ZoneOffset.UTC);
    assertThat(all).extracting(Usefulness::article).containsExactly(OLD, NEW);
    assertThat(all.getFirst().months())
        .extracting(month -> month.helped() + "/" + month.didNot())
        .containsExactly("0/1", "0/0", "1/1");
    assertThat(all.getFirst().share()).isEqualTo(1.0 / 3);
  }
}
