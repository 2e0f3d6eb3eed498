package firstline.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.Found;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-9);

  private static List<ArticleSlug> slugs(String... names) {
    return Stream.of(names).map(ArticleSlug::new).toList();
  }

  private static Outcome outcome(List<ArticleSlug> gold, List<ArticleSlug> ranking, int shown) {
    var hits =
        ranking.stream()
            .limit(shown)
            .map(slug -> new Found.Hit(slug, "", 1, Optional.empty(), Optional.empty()))
            .toList();
    var verdict =
        switch (shown) {
          case 0 -> Found.Verdict.NOTHING;
          case 1 -> Found.Verdict.SURE;
          default -> Found.Verdict.CLOSE;
        };
    return new Outcome(
        new Question("q", "text", gold, Locale.ENGLISH), ranking, new Found.Hits(verdict, hits));
  }

  private final Evaluation evaluation =
      new Evaluation(
          List.of(
              outcome(slugs("a"), slugs("a", "b", "c"), 1),
              outcome(slugs("a"), slugs("b", "c", "d", "a"), 3),
              outcome(slugs("b", "c"), slugs("a", "c", "b"), 2),
              outcome(slugs("d"), slugs(), 0),
              outcome(slugs(), slugs("a"), 1),
              outcome(slugs(), slugs(), 0)),
          Map.of(
              new ArticleSlug("a"), "first",
              new ArticleSlug("b"), "second",
              new ArticleSlug("d"), "second"));

  @Test
  @DisplayName("the figures are those of their definitions")
  void figures() {
    var all = evaluation.all();
    assertThat(all.inDomain()).isEqualTo(4);
    assertThat(all.outOfDomain()).isEqualTo(2);
    assertThat(all.recallAt1()).isEqualTo(1 / 4.0, EXACT);
    assertThat(all.recallAt3()).isEqualTo(2 / 4.0, EXACT);
    assertThat(all.reciprocalRank()).isEqualTo((1 + 1 / 4.0 + 1 / 2.0 + 0) / 4, EXACT);
    assertThat(all.answered()).isEqualTo(3 / 4.0, EXACT);
    assertThat(all.answeredRight()).isEqualTo(2 / 4.0, EXACT);
    assertThat(all.leftAlone()).isEqualTo(1 / 2.0, EXACT);
  }

  @Test
  @DisplayName("a mean of topics counts every topic the same")
  void macro() {
    assertThat(evaluation.macro().inDomain()).isEqualTo(3);
    assertThat(evaluation.macro().recallAt1()).isEqualTo((0.5 + 0 + 0) / 3, EXACT);
  }

  @Test
  @DisplayName("groups are those of the first right article")
  void groups() {
    assertThat(evaluation.byGroup()).containsOnlyKeys("first", "second");
    assertThat(evaluation.byGroup().values()).extracting(Figures::inDomain).containsExactly(2, 2);
    assertThat(evaluation.byLocale()).containsOnlyKeys("en");
  }

  @Test
  @DisplayName("the report is a table with a line for all, each group and each locale")
  void report() {
    assertThat(evaluation.report())
        .startsWith(
            """
                                     questions  recall@1  recall@3       MRR  answered     right    silent
            all                              4     0.250     0.500     0.438     0.750     0.500     0.500
            mean of topics                   3     0.167     0.500     0.375     0.667     0.500     0.500
            group first                      2     0.500     0.500     0.625     1.000     0.500         -
            group second                     2     0.000     0.500     0.250     0.500     0.500         -
            locale en                        4     0.250     0.500     0.438     0.750     0.500     0.500
            """);
  }
}
