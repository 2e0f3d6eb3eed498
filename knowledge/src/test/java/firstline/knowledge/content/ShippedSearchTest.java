package firstline.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Found;
import firstline.knowledge.evaluation.Evaluation;
import firstline.knowledge.evaluation.QuestionFile;
import firstline.knowledge.retrieval.LuceneKnowledgeBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers find in the shipped articles in their own language. */
class ShippedSearchTest {
  private static final LuceneKnowledgeBase KNOWLEDGE = ShippedContentTest.library().knowledge();

  @ParameterizedTest
  @DisplayName("a translated article is found and shown in the customer's language")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Meine Mails gehen nicht raus               | email-cannot-send
          de | Filezilla kann keine Verbindung herstellen | ftp-login-fails
          de | Warum ist mein Konto gesperrt?             | account-suspended
          de | Ich brauche eine Kopie meiner Rechnung     | invoice-payment
          es | no me llegan los emails de mis clientes    | email-cannot-receive
          es | error 500 en la web                        | error-500
          es | quiero pasar a un plan mas grande          | upgrade-downgrade-plan
          fr | quel port pour imap et smtp                | email-client-settings
          fr | erreur 500 sur mon site                    | error-500
          fr | pourquoi mon compte est suspendu           | account-suspended
          """)
  void translated(Locale language, String question, String slug) {
    var best = KNOWLEDGE.search(question, language).hits().getFirst();
    assertThat(best.article().value()).isEqualTo(slug);
    assertThat(KNOWLEDGE.article(best.article(), language))
        .get()
        .extracting(Found.ArticleText::locale, Found.ArticleText::title)
        .containsExactly(language, best.title());
  }

  @ParameterizedTest
  @DisplayName("an article that is not translated is found all the same")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Mein Postfach ist voll              | email-quota-full
          de | Wie kann ich mein Hosting kündigen? | cancel-service-refund
          de | meine Seite wurde gehackt           | site-hacked-malware
          es | mi buzón está lleno                 | email-quota-full
          es | como doy de baja mi hosting         | cancel-service-refund
          fr | comment résilier mon hébergement    | cancel-service-refund
          fr | changer la version de php           | php-version-change
          """)
  void notTranslated(Locale language, String question, String slug) {
    assertThat(KNOWLEDGE.search(question, language).hits())
        .first()
        .extracting(hit -> hit.article().value())
        .isEqualTo(slug);
  }

  @ParameterizedTest
  @DisplayName("a question about something else is left alone")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | wie wird das wetter morgen in berlin
          de | rezept für apfelkuchen
          de | mein drucker druckt nur leere seiten
          es | que tiempo hara mañana en madrid
          es | receta de tarta de manzana
          fr | quel temps fera-t-il demain à lyon
          fr | mon imprimante sort des feuilles blanches
          """)
  void leftAlone(Locale language, String question) {
    assertThat(KNOWLEDGE.search(question, language).verdict()).isEqualTo(Found.Verdict.NOTHING);
  }

  @ParameterizedTest
  @DisplayName("questions that the articles do not quote find them, in every language")
  @ValueSource(strings = {"en", "de", "es", "fr", "it", "pt"})
  void measured(String language) throws IOException {
    var figures = measurement().byLocale().get(language);
    assertThat(figures).isNotNull();
    assertThat(figures.inDomain()).isGreaterThan(20);
    assertThat(figures.recallAt1()).as("recall@1").isGreaterThanOrEqualTo(0.85);
    assertThat(figures.recallAt3()).as("recall@3").isGreaterThanOrEqualTo(0.95);
    assertThat(figures.answered()).as("answered").isGreaterThanOrEqualTo(0.85);
    assertThat(figures.leftAlone()).as("left alone").isGreaterThanOrEqualTo(0.9);
  }

  private static Evaluation measurement() throws IOException {
    try (var file = ShippedSearchTest.class.getResourceAsStream("questions.tsv")) {
      assertThat(file).isNotNull();
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return switch (QuestionFile.read("questions.tsv", text)) {
        case QuestionFile.Reading.Read(var questions) -> Evaluation.of(questions, KNOWLEDGE);
        case QuestionFile.Reading.Faulty(var problems) ->
            throw new AssertionError(problems.toString());
      };
    }
  }
}
