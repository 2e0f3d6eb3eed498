package firstline.knowledge.prose;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.message.Block;
import firstline.core.message.Span;
import firstline.core.message.Text;
import firstline.knowledge.source.Problem;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HolesTest {
  private final Problems problems = new Problems();
  private final Provider provider =
      new Provider(
          Map.of(
              "server",
              "mail.example.net",
              "url",
              "https://x.example.net",
              "odd",
              "*a* [b](c) `d`"));

  private List<Block> filled(String markdown) {
    var open = provider.open(SourceText.ofFile("a.md", markdown), problems);
    return provider.fill(Markdown.blocks(open, problems));
  }

  private static Block paragraph(Span... spans) {
    return new Block.Paragraph(new Text(List.of(spans)));
  }

  @Test
  @DisplayName("names are filled in wherever text stands")
  void everywhere() {
    assertThat(
            filled(
                """
                `{{server}}`, **{{server}}**, *{{ server }}*, [{{server}}]({{url}}/a)

                ```
                nc {{server}} 25
                ```

                1. {{server}}
                - {{server}}
                """))
        .containsExactly(
            paragraph(
                new Span.Code("mail.example.net"),
                new Span.Plain(", "),
                new Span.Strong("mail.example.net"),
                new Span.Plain(", "),
                new Span.Emphasis("mail.example.net"),
                new Span.Plain(", "),
                new Span.Link("mail.example.net", "https://x.example.net/a")),
            new Block.CodeBlock("nc mail.example.net 25"),
            new Block.Steps(1, List.of(Text.of("mail.example.net"))),
            new Block.Bullets(List.of(Text.of("mail.example.net"))));
    assertThat(problems.errors()).isEmpty();
  }

  @Test
  @DisplayName("what is filled in is never read as markup")
  void noMarkup() {
    assertThat(filled("a {{odd}} b `{{odd}}`"))
        .containsExactly(
            paragraph(new Span.Plain("a *a* [b](c) `d` b "), new Span.Code("*a* [b](c) `d`")));
  }

  @Test
  @DisplayName("the address of a page becomes a link in running text, and text elsewhere")
  void addresses() {
    assertThat(filled("open {{url}}, not **{{url}}**"))
        .containsExactly(
            paragraph(
                new Span.Plain("open "),
                new Span.Link("https://x.example.net", "https://x.example.net"),
                new Span.Plain(", not "),
                new Span.Strong("https://x.example.net")));
  }

  @Test
  @DisplayName("a link that is filled with no address is shown as text")
  void noAddress() {
    assertThat(filled("[name]({{server}})")).containsExactly(paragraph(new Span.Plain("name")));
    assertThat(filled("[name]({{odd}})").getFirst()).isEqualTo(paragraph(new Span.Plain("name")));
  }

  @Test
  @DisplayName("a name that does not exist is told where it is written")
  void unknown() {
    filled("one\n\ntwo {{sever}} and {{server}} and {{}}");
    assertThat(problems.errors())
        .extracting(Problem::toString)
        .containsExactly(
            "a.md:3:5: provider.yaml has no 'sever' for {{sever}}",
            "a.md:3:34: provider.yaml has no '' for {{}}");
  }

  @Test
  @DisplayName("problems behind a name keep their column")
  void columns() {
    filled("{{server}} <b>");
    assertThat(problems.errors())
        .extracting(Problem::toString)
        .containsExactly("a.md:1:12: HTML cannot be shown in a message");
  }

  @Test
  @DisplayName("characters that stand for holes may not be written")
  void reserved() {
    filled("odd \uE000name\uE001");
    assertThat(problems.errors()).hasSize(1);
  }

  @Test
  @DisplayName("line breaks in a value do not break a paragraph, and stay in code")
  void lineBreaks() {
    var blocks = Markdown.blocks(SourceText.ofFile("a", Holes.ARGUMENT.named("x")), problems);
    assertThat(Holes.ARGUMENT.fill(blocks, name -> "a\r\n\n- b"))
        .containsExactly(paragraph(new Span.Plain("a - b")));
    var code =
        Markdown.blocks(
            SourceText.ofFile("a", "```\n" + Holes.ARGUMENT.named("x") + "\n```"), problems);
    assertThat(Holes.ARGUMENT.fill(code, name -> "a\nb"))
        .containsExactly(new Block.CodeBlock("a\nb"));
  }
}
