package firstline.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Phrasebook;
import firstline.knowledge.evaluation.Question;
import firstline.knowledge.evaluation.QuestionFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What language customers' words are in, as told by the shipped articles. */
class ShippedTonguesTest {
  private static final Phrasebook PHRASES = ShippedContentTest.library().playbook().phrases();

  @ParameterizedTest
  @DisplayName("a short sentence is enough")
  @CsvSource({
    "my mails get stuck in the outbox,en",
    "it does not work,en",
    "mein postfach ist voll,de",
    "die Seite geht nicht auf,de",
    "no puedo entrar en mi cuenta,es",
    "ma boîte est pleine,fr",
    "ça ne marche pas chez moi,fr",
    "non funziona niente,it",
    "não consigo entrar na minha conta,pt",
  })
  void recognised(String words, Locale language) {
    assertThat(PHRASES.recognised(words)).contains(language);
  }

  @ParameterizedTest
  @DisplayName("what belongs to no language is not taken for one")
  @ValueSource(
      strings = {
        "",
        " ",
        "?",
        "email",
        "shop.example.net",
        "203.0.113.7",
        "Anna Schmidt",
        "qwxz vfrgk plmth",
        "SSL 526"
      })
  void notRecognised(String words) {
    assertThat(PHRASES.recognised(words)).isEmpty();
  }

  @Test
  @DisplayName("hardly a question is taken for one in another language")
  void measured() throws IOException {
    var wrong = questions().stream().filter(ShippedTonguesTest::isMistaken).toList();
    assertThat(wrong).hasSizeLessThanOrEqualTo(2);
  }

  private static boolean isMistaken(Question question) {
    return PHRASES
        .recognised(question.text())
        .filter(l -> !l.equals(question.locale()))
        .isPresent();
  }

  private static List<Question> questions() throws IOException {
    try (var file = ShippedTonguesTest.class.getResourceAsStream("questions.tsv")) {
      assertThat(file).isNotNull();
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return ((QuestionFile.Reading.Read) QuestionFile.read("questions.tsv", text)).questions();
    }
  }
}
