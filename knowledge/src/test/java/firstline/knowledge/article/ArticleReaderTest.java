package firstline.knowledge.article;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.IssueType;
import firstline.core.message.Block;
import firstline.core.message.Rung;
import firstline.core.message.Text;
import firstline.knowledge.prose.Provider;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problem;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {
  private static final String HEAD =
      """
      ---
      slug: my-article
      title: Mail at {{server}}
      summary: 'What to do: this'
      group: email
      audience: customer
      platforms: [shared, vps]
      issueTypes: [email-cannot-send]
      phrasings:
        - it doesn't send
        - '550: no'
      related: [other]
      owner: support
      review: 2027-04-15
      ---
      """;
  private static final String BODY =
      """
      ## Guide
      1. Go to {{server}}.

      ## Clarify
      Because.

      ```
      ## not a part
      ```

      ### Deeper

      ## Assist
      `{{server}}`
      """;

  private final Problems problems = new Problems();

  private Optional<Article> read(String text) {
    return new ArticleReader(new Provider(Map.of("server", "mail.example.net")), problems)
        .read(
            SourceText.ofFile("articles/my-article/en.md", text),
            "my-article",
            Locale.ENGLISH,
            Optional.empty());
  }

  private List<String> errorsOf(String text) {
    read(text);
    return problems.errors().stream().map(Problem::toString).toList();
  }

  @Test
  @DisplayName("all of an article is read, with the provider's names filled in")
  void complete() {
    var article = read(HEAD + BODY).orElseThrow();
    assertThat(problems.errors()).isEmpty();
    assertThat(article.slug()).isEqualTo(new ArticleSlug("my-article"));
    assertThat(article.title()).isEqualTo("Mail at mail.example.net");
    assertThat(article.summary()).isEqualTo("What to do: this");
    assertThat(article.group()).isEqualTo("email");
    assertThat(article.platforms()).containsExactly("shared", "vps");
    assertThat(article.issueTypes())
        .containsExactly(
            new Located<>(
                new IssueType("email-cannot-send"), new Place("articles/my-article/en.md", 8, 14)));
    assertThat(article.phrasings()).containsExactly("it doesn't send", "550: no");
    assertThat(article.related())
        .extracting(Located::value)
        .containsExactly(new ArticleSlug("other"));
    assertThat(article.review()).isEqualTo(LocalDate.of(2027, 4, 15));
    assertThat(article.parts())
        .containsEntry(
            Rung.GUIDE, List.of(new Block.Steps(1, List.of(Text.of("Go to mail.example.net.")))))
        .containsEntry(
            Rung.CLARIFY,
            List.of(
                new Block.Paragraph(Text.of("Because.")),
                new Block.CodeBlock("## not a part"),
                new Block.Heading(Text.of("Deeper"))))
        .containsOnlyKeys(Rung.values());
  }

  @Test
  @DisplayName("only the guide is needed")
  void guideAlone() {
    assertThat(read(HEAD + "## Guide\nText.\n").orElseThrow().parts()).containsOnlyKeys(Rung.GUIDE);
    assertThat(problems.errors()).isEmpty();
  }

  @Test
  @DisplayName("everything wrong in an article is told with its place")
  void wrong() {
    assertThat(
            errorsOf(
                """
                ---
                slug: other-article
                title: A {{nowhere}} title
                group: email
                audience: everybody
                platforms: [shared, mainframe]
                issueTypes: [Not One]
                phrasings: none
                owner: support
                review: soon
                author: me
                ---
                lost

                ## Clarify
                a <b> c

                ## Clarify
                Twice.

                ## Explain
                See ![x](https://y.z)

                ## Assist
                """))
        .containsExactly(
            "articles/my-article/en.md:2:1: 'summary' is missing",
            "articles/my-article/en.md:3:10: provider.yaml has no 'nowhere' for {{nowhere}}",
            "articles/my-article/en.md:5:11: 'everybody' is none of customer, staff",
            "articles/my-article/en.md:6:21: 'mainframe' is none of cloud, dedicated, reseller, shared, vps",
            "articles/my-article/en.md:7:14: 'Not One' is no slug: use lower-case letters, digits and single hyphens",
            "articles/my-article/en.md:8:12: 'phrasings' must be a list",
            "articles/my-article/en.md:10:9: 'soon' is no day like 2027-04-15",
            "articles/my-article/en.md:11:1: 'author' means nothing here; known are slug, title, summary, group,"
                + " audience, platforms, issueTypes, phrasings, related, owner, review",
            "articles/my-article/en.md:13:1: text belongs under ## Guide, ## Clarify or ## Assist",
            "articles/my-article/en.md:13:1: the part '## Guide' is missing",
            "articles/my-article/en.md:16:3: HTML cannot be shown in a message",
            "articles/my-article/en.md:18:1: ## Clarify is there twice",
            "articles/my-article/en.md:21:1: 'Explain' is no part; they are Guide, Clarify and Assist",
            "articles/my-article/en.md:22:5: an image within a text cannot be shown in a message",
            "articles/my-article/en.md:24:1: nothing is written under ## Assist");
  }

  @Test
  @DisplayName("an article in the wrong folder is told")
  void wrongFolder() {
    assertThat(errorsOf(HEAD.replace("slug: my-article", "slug: another") + BODY))
        .containsExactly(
            "articles/my-article/en.md:2:1: the slug differs from the folder, 'my-article'");
  }

  @Test
  @DisplayName("without front matter there is nothing to read")
  void noFrontMatter() {
    assertThat(errorsOf("# Title\n"))
        .containsExactly(
            "articles/my-article/en.md:1:1: an article begins with a line of '---' and its front matter");
  }

  @Test
  @DisplayName("front matter that never ends is told")
  void openFrontMatter() {
    assertThat(errorsOf("---\nslug: x\n"))
        .containsExactly(
            "articles/my-article/en.md:1:1: the front matter has no second line of '---'");
  }

  @Test
  @DisplayName("wrong YAML in the front matter is told where it is, in the file")
  void wrongYaml() {
    assertThat(errorsOf("---\nslug: a\ntitle: b: c\n---\n## Guide\nx\n"))
        .singleElement()
        .asString()
        .startsWith("articles/my-article/en.md:3:9: wrong YAML");
  }

  @Test
  @DisplayName("a brief translation has no parts of its own, and English is not brief")
  void brief() {
    var head = HEAD.lines().takeWhile(line -> !line.startsWith("group")).toList();
    assertThat(errorsOf(String.join("\n", head) + "\nparts: en\n---\n" + BODY))
        .containsExactly(
            "articles/my-article/en.md:5:1: the English version has its own parts",
            "articles/my-article/en.md:7:1: nothing is shown of this: take out 'parts: en' above");
  }

  @Test
  @DisplayName("a brief translation without its English version is none")
  void briefAlone() {
    var text = "---\nslug: my-article\ntitle: T\nsummary: S\nparts: fr\n---\n";
    assertThat(
            new ArticleReader(new Provider(Map.of()), problems)
                .read(
                    SourceText.ofFile("articles/my-article/de.md", text),
                    "my-article",
                    Locale.GERMAN,
                    Optional.empty()))
        .isEmpty();
    assertThat(problems.errors())
        .singleElement()
        .hasToString(
            "articles/my-article/de.md:5:8: 'fr': parts that are not translated can only be taken"
                + " from 'en'");
  }
}
