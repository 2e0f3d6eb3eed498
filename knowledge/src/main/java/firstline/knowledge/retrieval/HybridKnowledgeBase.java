package firstline.knowledge.retrieval;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.Found;
import firstline.knowledge.article.Article;
import firstline.knowledge.meaning.Meaning;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A search by words and one by meaning, their rankings fused by reciprocal ranks. Whether a
 * question is one for us is judged by its words alone, which were measured; meaning decides the
 * order, and whether one answer stands alone. Without meaning it is the search by words.
 *
 * @param articles those of the search by words
 */
public record HybridKnowledgeBase(
    LuceneKnowledgeBase words, List<Article> articles, Meaning meaning) implements Ranking {
  private static final int FUSED = 10;
  private static final int OFFERED = 3;

  /** The usual damping: the first few ranks of either count nearly the same. */
  private static final double DAMPING = 60;

  @Override
  public Found.Hits search(String question, Locale locale) {
    var found = words.search(question, locale);
    if (found.verdict() == Found.Verdict.NOTHING) {
      return found;
    }
    return meaning
        .ranking(articles, question, FUSED)
        .map(
            near ->
                judged(found, fused(words.ranking(question, locale, FUSED), near), near, locale))
        .orElse(found);
  }

  private Found.Hits judged(
      Found.Hits found, List<ArticleSlug> fused, List<ArticleSlug> near, Locale locale) {
    var best = found.hits().getFirst();
    boolean agreed = !near.isEmpty() && near.getFirst().equals(best.article());
    boolean close = near.stream().limit(OFFERED).anyMatch(best.article()::equals);
    if (agreed || (found.verdict() == Found.Verdict.SURE && close)) {
      return new Found.Hits(Found.Verdict.SURE, List.of(best));
    }
    var offered =
        Stream.concat(fused.stream().limit(OFFERED - 1), Stream.of(best.article()))
            .distinct()
            .flatMap(slug -> words.hit(slug, locale).stream())
            .toList();
    return new Found.Hits(Found.Verdict.CLOSE, offered);
  }

  @Override
  public List<ArticleSlug> ranking(String question, Locale locale, int most) {
    var byWords = words.ranking(question, locale, Math.max(most, FUSED));
    return meaning
        .ranking(articles, question, FUSED)
        .map(near -> fused(byWords, near))
        .orElse(byWords)
        .stream()
        .limit(most)
        .toList();
  }

  static List<ArticleSlug> fused(List<ArticleSlug> one, List<ArticleSlug> other) {
    var scores = new HashMap<ArticleSlug, Double>();
    for (var ranking : List.of(one, other)) {
      for (int i = 0; i < ranking.size(); i++) {
        scores.merge(ranking.get(i), 1 / (DAMPING + i + 1), Double::sum);
      }
    }
    return Stream.concat(one.stream(), other.stream())
        .distinct()
        .sorted((a, b) -> Double.compare(scores.getOrDefault(b, 0.0), scores.getOrDefault(a, 0.0)))
        .toList();
  }

  @Override
  public Optional<Found.ArticleText> article(ArticleSlug slug, Locale locale) {
    return words.article(slug, locale);
  }

  @Override
  public Map<ArticleSlug, String> groups() {
    return words.groups();
  }

  @Override
  public String name() {
    return "words (Lucene) and meaning (embeddings), fused";
  }
}
