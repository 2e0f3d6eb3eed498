package firstline.knowledge.prose;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.message.Block;
import firstline.core.message.Span;
import firstline.core.message.Text;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problem;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private final Problems problems = new Problems();

  private List<Block> blocks(String markdown) {
    return Markdown.blocks(SourceText.ofFile("a.md", markdown), problems);
  }

  private List<String> errorsOf(String markdown) {
    blocks(markdown);
    return problems.errors().stream().map(Problem::toString).toList();
  }

  private static Block paragraph(Span... spans) {
    return new Block.Paragraph(new Text(List.of(spans)));
  }

  @Test
  @DisplayName("everything that a message can hold comes through")
  void everything() {
    var markdown =
        """
        ### A heading

        Plain, **strong**, *light*, `code` and [a link](https://example.net/a?b=c).
        Still the same paragraph.

        3. Three
        4. Four with `x`

        - one
        - two **bold**

        ```
        lines **as** they
          are
        ```

            indented
        """;
    assertThat(blocks(markdown))
        .containsExactly(
            new Block.Heading(Text.of("A heading")),
            paragraph(
                new Span.Plain("Plain, "),
                new Span.Strong("strong"),
                new Span.Plain(", "),
                new Span.Emphasis("light"),
                new Span.Plain(", "),
                new Span.Code("code"),
                new Span.Plain(" and "),
                new Span.Link("a link", "https://example.net/a?b=c"),
                new Span.Plain(". Still the same paragraph.")),
            new Block.Steps(
                3,
                List.of(
                    Text.of("Three"),
                    new Text(List.of(new Span.Plain("Four with "), new Span.Code("x"))))),
            new Block.Bullets(
                List.of(
                    Text.of("one"),
                    new Text(List.of(new Span.Plain("two "), new Span.Strong("bold"))))),
            new Block.CodeBlock("lines **as** they\n  are"),
            new Block.CodeBlock("indented"));
    assertThat(problems.errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 * 3 * 2",
        "snake_case_name and another_one",
        "a [bracket] and (another)",
        "see 1) not, 2. a list",
        "an & b, &copy no entity",
        "C:\\Users\\me",
        "100% of $HOME, ~user, #tag",
        "a | b | c",
        "~~not struck~~",
        "https://example.net/bare",
        "quote \" and ' and ’",
        "emoji 👩‍💻 and עברית and 日本語",
        "trailing backslash\\\\ x",
      })
  @DisplayName("text that only looks like markup stays text")
  void looksLikeMarkup(String odd) {
    var shown = blocks(odd);
    assertThat(shown).hasSize(1);
    var text = ((Block.Paragraph) shown.getFirst()).text();
    assertThat(text.spans()).allMatch(Span.Plain.class::isInstance);
    assertThat(text.plain()).isEqualTo(odd.replace("\\\\", "\\"));
    assertThat(problems.errors()).isEmpty();
  }

  @Test
  @DisplayName("escapes and entities are read")
  void escapes() {
    assertThat(blocks("\\*not bold\\* &amp; &#8230; \\`x\\`"))
        .containsExactly(paragraph(new Span.Plain("*not bold* & … `x`")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "> quoted               | 1:1: a quotation (>) cannot be shown in a message",
        "a <b>bold</b> word     | 1:3: HTML cannot be shown in a message",
        "<div>x</div>           | 1:1: HTML cannot be shown in a message",
        "see ![a](https://x.y)  | 1:5: an image within a text cannot be shown in a message",
        "***both***             | 1:2: one look at a time: no markup within bold, italics or a link",
        "**a `b`**              | 1:5: one look at a time: no markup within bold, italics or a link",
        "[**a**](https://x.y)   | 1:2: one look at a time: no markup within bold, italics or a link",
        "go [there](other.md)   | 1:4: a link goes to an address that starts with https://, http:// or mailto:",
        "go [x](javascript:x)   | 1:4: a link goes to an address that starts with https://, http:// or mailto:",
        "[a](https://x.y 't')   | 1:1: a link has no title beside its name",
      })
  @DisplayName("what a message cannot hold is told with its place")
  void cannotBeShown(String markdown, String expected) {
    assertThat(errorsOf(markdown)).contains("a.md:" + expected);
  }

  @Test
  @DisplayName("places are right on later lines, in lists and after breaks")
  void placesFurtherDown() {
    assertThat(errorsOf("one\n\n- a\n- b\n  - nested\n\nx  \ny\n\n---\n\n1. a\n\n   b\n2.\n"))
        .containsExactly(
            "a.md:5:3: an item of a list takes one paragraph and nothing in it",
            "a.md:7:1: a forced line break cannot be shown in a message",
            "a.md:10:1: a line (---) cannot be shown in a message",
            "a.md:14:4: an item of a list takes one paragraph and nothing in it",
            "a.md:15:1: an item of a list is empty");
  }

  @Test
  @DisplayName("a table is not silently flattened to text")
  void tableStaysText() {
    assertThat(blocks("| a | b |\n|---|---|\n| 1 | 2 |")).hasSize(1);
  }

  @Test
  @DisplayName("nothing comes of nothing")
  void nothing() {
    assertThat(blocks("")).isEmpty();
    assertThat(blocks("\n \n")).isEmpty();
  }

  @Test
  @DisplayName("in an article, a paragraph that is only a picture or a link beside is a file")
  void files() {
    var slug = new ArticleSlug("mail");
    var files = new Attaching(slug);
    var markdown =
        """
        ![Where *it* is](shot.png)

        [The terms](terms-2.pdf)

        [A page](https://a.example/x.pdf)
        """;
    assertThat(Markdown.blocks(SourceText.ofFile("a.md", markdown), files, problems))
        .containsExactly(
            new Block.Attached(slug, "shot.png", "Where it is"),
            new Block.Attached(slug, "terms-2.pdf", "The terms"),
            paragraph(new Span.Link("A page", "https://a.example/x.pdf")));
    assertThat(files.shown())
        .containsExactly(
            new Located<>("shot.png", new Place("a.md", 1, 1)),
            new Located<>("terms-2.pdf", new Place("a.md", 3, 1)));
    assertThat(problems.errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"![](shot.png)", "![a](shot.png \"t\")", "see ![a](shot.png)", "- ![a](b.png)"})
  @DisplayName("a file has words, no title, and a paragraph of its own")
  void filesWithProblems(String markdown) {
    var files = new Attaching(new ArticleSlug("mail"));
    Markdown.blocks(SourceText.ofFile("a.md", markdown), files, problems);
    assertThat(problems.errors()).hasSize(1);
  }
}
