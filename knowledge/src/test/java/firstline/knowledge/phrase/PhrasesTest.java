package firstline.knowledge.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstline.core.catalog.FlowSlug;
import firstline.core.message.Block;
import firstline.core.message.Escape;
import firstline.core.message.Message;
import firstline.core.message.Span;
import firstline.core.message.Text;
import firstline.knowledge.language.Tongues;
import firstline.knowledge.prose.Provider;
import firstline.knowledge.source.Problem;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
  private static final String WORDS =
      """
      words:
        'yes': ['Yes', yep]
        'no': ['no']
        unsure: [not sure]
        greetings: [hello]
        escapes:
          menu: [menu]
          back: [back]
          person: [human]
          start-over: [start over]
          stop: [stop]
          language: [language]
          identify: [sign in]
          log-out: [log out]
      """;
  private static final String ENGLISH =
      "language: en\n"
          + WORDS
          + """
            phrases:
              hello: Hello **{name}**, this is {{provider}}.
              quoted: Let's see `{path}` and '{'braces'}'.
              checks: |-
                {count, plural, one {Checking **one** thing} other {Checking # things}} for {name}…
              state: '{state, select, ok {It works} other {It fails with {state}}}.'
              list:
                steps: |-
                  1. Say {what}
                  2. Go to [{what}]({link})
              only-english: English
            labels:
              go: Go on
              more: '{count, plural, one {# more} other {# more}}'
              to: To {name}
            """;
  private static final String GERMAN =
      ENGLISH
          .replace("language: en", "language: de")
          .replace("Hello", "Hallo")
          .replace("Go on", "Weiter")
          .replace("  only-english: English\n", "");

  private static final Tongues NO_TONGUES = Tongues.of(Map.of());

  private final Problems problems = new Problems();
  private final SheetReader reader =
      new SheetReader(new Provider(Map.of("provider", "Example *Hosting*")), problems);

  private Sheet sheet(Locale locale, String yaml) {
    return reader.common(SourceText.ofFile("phrases/x.yaml", yaml), locale).orElseThrow();
  }

  private Phrases phrases() {
    return Phrases.of(
        List.of(sheet(Locale.GERMAN, GERMAN), sheet(Locale.ENGLISH, ENGLISH)),
        List.of(),
        NO_TONGUES);
  }

  private String plain(String key, Map<String, ?> arguments) {
    return new Message(phrases().phrase(Locale.ENGLISH, key, arguments), List.of()).plain();
  }

  private List<String> errors() {
    return problems.errors().stream().map(Problem::toString).toList();
  }

  @Test
  @DisplayName("arguments and the provider's names are filled into markup, and are none")
  void filled() {
    assertThat(phrases().phrase(Locale.ENGLISH, "hello", Map.of("name", "_A_ **B**")))
        .containsExactly(
            new Block.Paragraph(
                new Text(
                    List.of(
                        new Span.Plain("Hello "),
                        new Span.Strong("_A_ **B**"),
                        new Span.Plain(", this is Example *Hosting*.")))));
  }

  @Test
  @DisplayName("names with letters of their own are shown as people write them")
  void readable() {
    assertThat(plain("hello", Map.of("name", "ana@xn--mnchen-3ya.example")))
        .isEqualTo("Hello ana@münchen.example, this is Example *Hosting*.");
    assertThat(plain("hello", Map.of("name", "xn--a, xn--\u200b")))
        .isEqualTo("Hello xn--a, xn--\u200b, this is Example *Hosting*.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**bold**",
        "`code` and ``more``",
        "[link](https://evil.example)",
        "<b>html</b> &amp; &lt;",
        "# heading\n\n- list\n1. steps",
        "{name} {{provider}} {count, plural, other {x}}",
        "it's '{quoted}' # |",
        "\\*escaped\\*",
        "a_b_c ~~d~~ |e|",
        "    indented",
        "שלום 👍 \u202Eabc",
        "\uE000name\uE001",
      })
  @DisplayName("a customer's words are shown as they are")
  void asTheyAre(String words) {
    assertThat(plain("hello", Map.of("name", words)))
        .isEqualTo("Hello " + words.replaceAll("\n+", " ") + ", this is Example *Hosting*.");
    assertThat(plain("checks", Map.of("count", 2, "name", words)))
        .isEqualTo("Checking 2 things for " + words.replaceAll("\n+", " ") + "…");
    assertThat(phrases().label(Locale.ENGLISH, "to", Map.of("name", words)))
        .isEqualTo("To " + words);
  }

  @Test
  @DisplayName("plurals and selections are the language's, with markup inside")
  void plurals() {
    assertThat(phrases().phrase(Locale.ENGLISH, "checks", Map.of("count", 1, "name", "x")))
        .containsExactly(
            new Block.Paragraph(
                new Text(
                    List.of(
                        new Span.Plain("Checking "),
                        new Span.Strong("one"),
                        new Span.Plain(" thing for x…")))));
    assertThat(plain("state", Map.of("state", "ok"))).isEqualTo("It works.");
    assertThat(plain("state", Map.of("state", "*bad*"))).isEqualTo("It fails with *bad*.");
    assertThat(phrases().label(Locale.ENGLISH, "more", Map.of("count", 1200)))
        .isEqualTo("1,200 more");
    assertThat(phrases().label(Locale.GERMAN, "more", Map.of("count", 1200)))
        .isEqualTo("1.200 more");
  }

  @Test
  @DisplayName("apostrophes are apostrophes, and quoted braces are braces")
  void apostrophes() {
    assertThat(plain("quoted", Map.of("path", "C:\\x"))).isEqualTo("Let's see C:\\x and {braces}.");
  }

  @Test
  @DisplayName("a link with an argument leads only where links may lead")
  void links() {
    assertThat(
            phrases()
                .phrase(Locale.ENGLISH, "list.steps", Map.of("what", "A", "link", "https://a.b/")))
        .containsExactly(
            new Block.Steps(
                1,
                List.of(
                    Text.of("Say A"),
                    new Text(
                        List.of(new Span.Plain("Go to "), new Span.Link("A", "https://a.b/"))))));
    assertThat(plain("list.steps", Map.of("what", "A", "link", "javascript:alert(1)")))
        .isEqualTo("Say A\nGo to A");
  }

  @Test
  @DisplayName("a fact with a dot is an argument with an underscore; an unknown one is an ellipsis")
  void facts() {
    var yaml = ENGLISH.replace("English\n", "'{smtp_outcome} at {nowhere}'\n");
    var phrases = Phrases.of(List.of(sheet(Locale.ENGLISH, yaml)), List.of(), NO_TONGUES);
    var blocks = phrases.phrase(Locale.ENGLISH, "only-english", Map.of("smtp.outcome", "ok"));
    assertThat(new Message(blocks, List.of()).plain()).isEqualTo("ok at …");
  }

  @Test
  @DisplayName("what a language lacks is said in English; regions fall back to their language")
  void fallback() {
    var phrases = phrases();
    assertThat(phrases.languages()).containsExactly(Locale.ENGLISH, Locale.GERMAN);
    assertThat(phrases.label(Locale.GERMANY, "go", Map.of())).isEqualTo("Weiter");
    assertThat(phrases.label(Locale.JAPANESE, "go", Map.of())).isEqualTo("Go on");
    assertThat(phrases.phrase(Locale.GERMAN, "only-english", Map.of()))
        .isEqualTo(phrases.phrase(Locale.ENGLISH, "only-english", Map.of()));
    assertThatThrownBy(() -> phrases.phrase(Locale.GERMAN, "nowhere", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nowhere");
    assertThatThrownBy(() -> phrases.label(Locale.GERMAN, "nowhere", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("words come in lower case, for answers and for what works anywhere")
  void vocabulary() {
    var vocabulary = phrases().vocabulary(Locale.ENGLISH);
    assertThat(vocabulary.yes().phrases()).containsExactlyInAnyOrder("yes", "yep");
    assertThat(vocabulary.escapes()).containsOnlyKeys(Escape.values());
    assertThat(vocabulary.escapes().entrySet())
        .filteredOn(escape -> escape.getKey() == Escape.START_OVER)
        .flatExtracting(escape -> escape.getValue().phrases())
        .containsExactly("start over");
    assertThat(vocabulary.thanks().phrases()).isEmpty();
  }

  @Test
  @DisplayName("a flow's phrases are found under its name")
  void flowPhrases() {
    var yaml = "language: en\nphrases: {ask: Which?}\nlabels: {ask: {one: The one}}\n";
    var flow =
        reader.ofFlow(new FlowSlug("my-flow"), SourceText.ofFile("f.yaml", yaml), Locale.ENGLISH);
    var phrases =
        Phrases.of(
            List.of(sheet(Locale.ENGLISH, ENGLISH)), List.of(flow.orElseThrow()), NO_TONGUES);
    assertThat(phrases.label(Locale.ENGLISH, "flow.my-flow.ask.one", Map.of()))
        .isEqualTo("The one");
    assertThat(phrases.phrase(Locale.ENGLISH, "flow.my-flow.ask", Map.of()))
        .containsExactly(new Block.Paragraph(Text.of("Which?")));
  }

  @Test
  @DisplayName("everything wrong in a file of phrases is told with its place")
  void wrong() {
    sheet(
        Locale.ENGLISH,
        """
        language: de
        words:
          'yes': ['yes', ok]
          'no': [ok]
          escapes:
            menu: [menu, stop]
            stop: [stop]
            quit: [quit]
        phrases:
          open: Hello {name
          html: A <b>bold</b> word
          Wrong Key: x
          unknown: '{{nowhere}}'
          number: 5
          list: [a]
        labels:
          long: 'This label has a good deal more than the sixty-four characters it may have'
          fine: 'This label has exactly as many characters as a label may have, 64'
          other: '{name} is not counted in the characters of a label that has it: yes'
        extra: 1
        """);
    assertThat(errors())
        .containsExactly(
            "phrases/x.yaml:1:11: the file is named for the language 'en'",
            "phrases/x.yaml:3:3: 'unsure' is missing",
            "phrases/x.yaml:4:10: 'ok' already means 'yes'",
            "phrases/x.yaml:6:5: 'back' is missing",
            "phrases/x.yaml:6:5: 'identify' is missing",
            "phrases/x.yaml:6:5: 'language' is missing",
            "phrases/x.yaml:6:5: 'log-out' is missing",
            "phrases/x.yaml:6:5: 'person' is missing",
            "phrases/x.yaml:6:5: 'start-over' is missing",
            "phrases/x.yaml:7:12: 'stop' already means 'menu'",
            "phrases/x.yaml:8:5: 'quit' means nothing here; known are menu, back, person, start-over,"
                + " stop, language, identify, log-out",
            "phrases/x.yaml:10:9: wrong use of braces: Unmatched '{' braces in message \"Hello {name\"",
            "phrases/x.yaml:11:11: HTML cannot be shown in a message",
            "phrases/x.yaml:11:18: HTML cannot be shown in a message",
            "phrases/x.yaml:12:3: 'Wrong Key' is no key: use a-z, 0-9, - and _",
            "phrases/x.yaml:13:13: provider.yaml has no 'nowhere' for {{nowhere}}",
            "phrases/x.yaml:15:9: 'list' takes text here",
            "phrases/x.yaml:17:10: a label has at most 64 characters; this has 74",
            "phrases/x.yaml:18:10: a label has at most 64 characters; this has 65",
            "phrases/x.yaml:20:1: 'extra' means nothing here; known are words, language, phrases, labels");
  }
}
