package firstline.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.knowledge.source.Problem;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QuestionFileTest {
  private static List<Question> questions(String text) {
    return switch (QuestionFile.read("q.tsv", text)) {
      case QuestionFile.Reading.Read(List<Question> questions) -> questions;
      case QuestionFile.Reading.Faulty(List<Problem> problems) ->
          throw new AssertionError(problems.toString());
    };
  }

  private static List<String> problems(String text) {
    return switch (QuestionFile.read("q.tsv", text)) {
      case QuestionFile.Reading.Read read -> List.of();
      case QuestionFile.Reading.Faulty(List<Problem> problems) ->
          problems.stream().map(Problem::toString).toList();
    };
  }

  @Test
  @DisplayName("columns are found by name, in any order, among others")
  void columns() {
    assertThat(
            questions(
                """
                locale\tid\tmore\ttext\tin_domain\tgold_slugs
                en\tq1\tx\tWhy "this"?\tyes\ta, b
                de-AT\tq2\t\tWas?\tno\t

                pt\tq3\t\t¿?\tyes\tc;d
                """))
        .containsExactly(
            new Question(
                "q1",
                "Why \"this\"?",
                List.of(new ArticleSlug("a"), new ArticleSlug("b")),
                Locale.ENGLISH),
            new Question("q2", "Was?", List.of(), Locale.forLanguageTag("de-AT")),
            new Question(
                "q3", "¿?", List.of(new ArticleSlug("c"), new ArticleSlug("d")), Locale.of("pt")));
  }

  @Test
  @DisplayName("wrong lines are told by line and column, all at once")
  void wrong() {
    assertThat(
            problems(
                """
                id\ttext\tgold_slugs\tin_domain\tlocale
                q1\tone\ta\tmaybe\ten
                q2\ttwo\tNot A Slug\tyes\ten
                q3\tthree\ta\tno\ten
                q4\tfour\t\tyes\ten
                q5\tfive
                """))
        .containsExactly(
            "q.tsv:2:10: 'maybe' is neither yes nor no",
            "q.tsv:3:8: 'Not A Slug' is no slug: use lower-case letters, digits and single hyphens",
            "q.tsv:3:8: a question has articles if it is in the domain, else none",
            "q.tsv:4:10: a question has articles if it is in the domain, else none",
            "q.tsv:5:9: a question has articles if it is in the domain, else none",
            "q.tsv:6:1: 2 values instead of 5 between tabs");
  }

  @Test
  @DisplayName("missing columns are told, and an empty file has none")
  void missing() {
    assertThat(problems("id\ttext\tlocale\n"))
        .containsExactly(
            "q.tsv:1:1: the column 'gold_slugs' is missing",
            "q.tsv:1:1: the column 'in_domain' is missing");
    assertThat(problems("")).hasSize(5);
  }
}
