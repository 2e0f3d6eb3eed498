package firstline.knowledge.retrieval;

import firstline.core.catalog.ArticleSlug;
import firstline.knowledge.article.Article;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A question searched twice: among the articles of its own language, and, as far as it can be said
 * in English, among all. A translation is found by either search and counts more if found by both;
 * what is not translated can be found by the second alone.
 */
record Bilingual(ArticleIndex.Matches own, ArticleIndex.Matches english) {
  /** How much the weaker of two findings of one article adds to the stronger. */
  private static final double SECOND = 0.5;

  /**
   * One ranking of both, best first.
   *
   * @param shown the version of an article that is shown to who asked
   */
  ArticleIndex.Matches merged(UnaryOperator<Article> shown, int most) {
    var merged = new HashMap<ArticleSlug, ArticleIndex.Match>();
    Stream.of(own, english)
        .flatMap(found -> weighed(found).stream())
        .forEach(match -> merged.merge(match.article().slug(), match, Bilingual::together));
    var best = merged.values().stream().sorted(best()).limit(most);
    return new ArticleIndex.Matches(
        best.map(match -> new ArticleIndex.Match(shown.apply(match.article()), match.score()))
            .toList(),
        1,
        own.oursAlone() || english.oursAlone());
  }

  /** Each search judges by its own words how much of the question is ours. */
  private static List<ArticleIndex.Match> weighed(ArticleIndex.Matches found) {
    return found.matches().stream()
        .map(match -> new ArticleIndex.Match(match.article(), match.score() * found.ours()))
        .toList();
  }

  private static ArticleIndex.Match together(ArticleIndex.Match one, ArticleIndex.Match other) {
    double more = Math.max(one.score(), other.score());
    double less = Math.min(one.score(), other.score());
    return new ArticleIndex.Match(one.article(), more + SECOND * less);
  }

  private static Comparator<ArticleIndex.Match> best() {
    return Comparator.comparingDouble(ArticleIndex.Match::score)
        .reversed()
        .thenComparing(match -> match.article().slug().value());
  }
}
