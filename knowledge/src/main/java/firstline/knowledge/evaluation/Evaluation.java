package firstline.knowledge.evaluation;

import firstline.core.catalog.ArticleSlug;
import firstline.knowledge.retrieval.Ranking;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Retrieval, measured on labelled questions. */
public record Evaluation(List<Outcome> outcomes, Map<ArticleSlug, String> groups) {
  /** As far as a right article is looked for in a ranking. */
  private static final int DEEPEST = 10;

  public Evaluation {
    outcomes = List.copyOf(outcomes);
    groups = Map.copyOf(groups);
  }

  /** Asks every question. */
  public static Evaluation of(List<Question> questions, Ranking knowledge) {
    var outcomes =
        questions.stream()
            .map(
                question ->
                    new Outcome(
                        question,
                        knowledge.ranking(question.text(), question.locale(), DEEPEST),
                        knowledge.search(question.text(), question.locale())))
            .toList();
    return new Evaluation(outcomes, knowledge.groups());
  }

  public Figures all() {
    return Figures.of(outcomes);
  }

  /** By the group of the first right article; what is outside the domain is left out. */
  public Map<String, Figures> byGroup() {
    return by(
        outcomes.stream().filter(o -> o.question().inDomain()),
        outcome -> groups.getOrDefault(outcome.question().gold().getFirst(), "no such article"));
  }

  public Map<String, Figures> byLocale() {
    return by(outcomes.stream(), outcome -> outcome.question().locale().toLanguageTag());
  }

  /** The mean over topics, each counting the same however often it was asked about. */
  public Figures macro() {
    var topics =
        by(
                outcomes.stream().filter(o -> o.question().inDomain()),
                outcome -> outcome.question().gold().getFirst().value())
            .values();
    var all = all();
    return new Figures(
        topics.size(),
        all.outOfDomain(),
        topics.stream().mapToDouble(Figures::recallAt1).average().orElse(1),
        topics.stream().mapToDouble(Figures::recallAt3).average().orElse(1),
        topics.stream().mapToDouble(Figures::reciprocalRank).average().orElse(1),
        topics.stream().mapToDouble(Figures::answered).average().orElse(1),
        topics.stream().mapToDouble(Figures::answeredRight).average().orElse(1),
        all.leftAlone());
  }

  private static Map<String, Figures> by(Stream<Outcome> outcomes, Function<Outcome, String> key) {
    return outcomes.collect(
        Collectors.groupingBy(
            key, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), Figures::of)));
  }

  /** A table of all figures, for people and for scripts. */
  public String report() {
    var lines = new StringBuilder();
    lines.append(
        row("", "questions", "recall@1", "recall@3", "MRR", "answered", "right", "silent"));
    lines.append(row("all", all()));
    lines.append(row("mean of topics", macro()));
    byGroup().forEach((group, figures) -> lines.append(row("group " + group, figures)));
    byLocale().forEach((locale, figures) -> lines.append(row("locale " + locale, figures)));
    lines.append(
        """

        recall@1, recall@3 and MRR are those of the ranking, before it is judged whether to answer.
        answered: share of questions in the domain that get an answer; right: with a right article.
        silent: share of questions outside the domain that are left unanswered.
        """);
    return lines.toString();
  }

  private static String row(String name, Figures figures) {
    return row(
        name,
        String.valueOf(figures.inDomain()),
        share(figures.recallAt1()),
        share(figures.recallAt3()),
        share(figures.reciprocalRank()),
        share(figures.answered()),
        share(figures.answeredRight()),
        figures.outOfDomain() == 0 ? "-" : share(figures.leftAlone()));
  }

  private static String row(String name, String... values) {
    var row = new StringBuilder(String.format(Locale.ROOT, "%-24s", name));
    for (var value : values) {
      row.append(String.format(Locale.ROOT, "%10s", value));
    }
    return row.append('\n').toString().replaceAll(" +\n", "\n");
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
