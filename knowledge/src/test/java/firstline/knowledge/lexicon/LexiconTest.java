package firstline.knowledge.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.knowledge.source.Problem;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private final Problems problems = new Problems();

  private Lexicon read(String yaml, Locale locale) {
    return new LexiconReader(problems)
        .read(SourceText.ofFile("search/x.yaml", yaml), locale)
        .orElseThrow();
  }

  private static final String ENGLISH =
      """
      language: en
      ignore: >-
        the I'm
        is
      everyday: red
      elsewhere: Instagram
      same:
        login: [log in, sign in, log me in]
        panel: [cpanel, control panel]
      """;

  @Test
  @DisplayName("words come in lower case, without the marks around them")
  void words() {
    assertThat(Lexicon.words("  Don’t PANIC!  (PHP 8.2) e-mail_box? 'x' ... "))
        .containsExactly("don't", "panic", "php", "8.2", "e", "mail", "box", "x");
    assertThat(Lexicon.words("Mail.example.NET php.ini v1.2a 10.0.0.1 .htaccess a.1 1.b"))
        .containsExactly(
            "mail",
            "example",
            "net",
            "php",
            "ini",
            "v1.2a",
            "10.0.0.1",
            "htaccess",
            "a",
            "1",
            "1",
            "b");
    assertThat(Lexicon.words("")).isEmpty();
    assertThat(Lexicon.words("👍 ¿? \u202E")).isEmpty();
    assertThat(Lexicon.words("שלום 日本 Größe")).containsExactly("שלום", "日本", "größe");
  }

  @Test
  @DisplayName("the longest expression wins, and one word stands for all")
  void expressions() {
    var lexicon = read(ENGLISH, Locale.ENGLISH);
    assertThat(lexicon.read("Log me in to cPanel, sign in: control panel log"))
        .containsExactly("login", "to", "panel", "login", "panel", "log");
    assertThat(lexicon.ignored()).containsExactlyInAnyOrder("the", "i'm", "is");
    assertThat(lexicon.elsewhere()).containsExactly("instagram");
    assertThat(problems.errors()).isEmpty();
  }

  @Test
  @DisplayName("another language is read as English as far as it is known, with accents or without")
  void english() {
    var lexicon =
        read(
            "language: es\nenglish:\n  not secure: [no es seguro]\n  mailbox: [buzón]\n",
            Locale.of("es"));
    assertThat(lexicon.readAsEnglish("mi buzon NO ES SEGURO, buzón"))
        .containsExactly("mi", "mailbox", "not secure", "mailbox");
    assertThat(lexicon.read("mi buzón")).containsExactly("mi", "buzón");
  }

  @Test
  @DisplayName("what is wrong in a lexicon is told with its place")
  void wrong() {
    read(
        """
        language: de
        same:
          a: [one two three four, b, '!']
          c: [b]
        synonyms: x
        """,
        Locale.ENGLISH);
    assertThat(problems.errors())
        .extracting(Problem::toString)
        .containsExactly(
            "search/x.yaml:1:11: the file is named for the language 'en'",
            "search/x.yaml:3:7: an expression has one to 3 words",
            "search/x.yaml:3:31: an expression has one to 3 words",
            "search/x.yaml:4:7: 'b' already means 'a'",
            "search/x.yaml:5:1: 'synonyms' means nothing here; known are language, ignore, everyday,"
                + " elsewhere, same, english");
  }
}
