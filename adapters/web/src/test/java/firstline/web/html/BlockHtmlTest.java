package firstline.web.html;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.message.Block;
import firstline.core.message.Span;
import firstline.core.message.Text;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockHtmlTest {
  private static final String EVIL = "<img src=x onerror=alert('1')> & \"more\"";
  private static final String TAME =
      "&lt;img src=x onerror=alert(&#39;1&#39;)&gt; &amp; &quot;more&quot;";

  @Test
  void escapesMarkupInEveryField() {
    var text =
        new Text(
            List.of(
                new Span.Plain(EVIL),
                new Span.Strong(EVIL),
                new Span.Emphasis(EVIL),
                new Span.Code(EVIL),
                new Span.Link(EVIL, "https://x.example/?a=" + EVIL)));
    var html =
        BlockHtml.string(
            List.of(
                new Block.Paragraph(text),
                new Block.Heading(text),
                new Block.Steps(3, List.of(text)),
                new Block.Bullets(List.of(text)),
                new Block.CodeBlock(EVIL)),
            3);
    assertThat(html).doesNotContain("<img").contains(TAME);
    assertThat(html.split(Pattern.quote(TAME), -1)).hasSize(4 * 6 + 1 + 1);
  }

  @Test
  void countsStepsFromWhereTheyBegin() {
    var items = List.of(Text.of("one"), Text.of("two"));
    assertThat(BlockHtml.string(List.of(new Block.Steps(1, items)), 3))
        .isEqualTo("<ol><li dir=\"auto\">one</li><li dir=\"auto\">two</li></ol>");
    assertThat(BlockHtml.string(List.of(new Block.Steps(4, items)), 3))
        .startsWith("<ol start=\"4\">");
  }

  @Test
  void keepsLineBreaks() {
    assertThat(BlockHtml.string(List.of(new Block.Paragraph(Text.of("a\nb"))), 3))
        .isEqualTo("<p dir=\"auto\">a<br>b</p>");
    assertThat(BlockHtml.string(List.of(new Block.CodeBlock("a\n  b")), 3))
        .isEqualTo("<pre dir=\"ltr\"><code>a\n  b</code></pre>");
  }

  @Test
  void opensLinksWithoutHandingThePageOver() {
    var link = new Text(List.of(new Span.Link("the panel", "https://panel.example/a?b=1&c=2")));
    assertThat(BlockHtml.string(List.of(new Block.Paragraph(link)), 3))
        .isEqualTo(
            "<p dir=\"auto\"><a rel=\"noopener\" target=\"_blank\""
                + " href=\"https://panel.example/a?b=1&amp;c=2\">the panel</a></p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "/chat", ""})
  void showsTheNameOfWhatIsNoSafeLink(String url) {
    var link = new Text(List.of(new Span.Link("press me", url)));
    assertThat(BlockHtml.string(List.of(new Block.Paragraph(link)), 3))
        .isEqualTo("<p dir=\"auto\">press me</p>");
  }

  @Test
  void filesOfArticlesAreShownOrNamed() {
    var slug = new ArticleSlug("mail");
    assertThat(BlockHtml.string(List.of(new Block.Attached(slug, "shot.png", "A \"b\" <c>")), 3))
        .isEqualTo(
            "<figure class=\"enclosed\"><a rel=\"noopener\" target=\"_blank\""
                + " href=\"/help/mail/files/shot.png\"><img loading=\"lazy\""
                + " src=\"/help/mail/files/shot.png\" alt=\"A &quot;b&quot; &lt;c&gt;\"></a>"
                + "<figcaption dir=\"auto\">A &quot;b&quot; &lt;c&gt;</figcaption></figure>");
    assertThat(BlockHtml.string(List.of(new Block.Attached(slug, "terms.pdf", "Terms")), 3))
        .isEqualTo(
            "<figure class=\"enclosed\"><a rel=\"noopener\" target=\"_blank\""
                + " href=\"/help/mail/files/terms.pdf\">Terms</a> <code>terms.pdf</code></figure>");
  }
}
