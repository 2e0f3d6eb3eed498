package firstline.knowledge.retrieval;

import firstline.knowledge.article.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The phrasings of articles, one by one. A question that says what one of them says, and little
 * else that it says, is nearer to its article than one whose words are scattered over many.
 */
final class Phrasings {
  /** How much a telling word counts, by its stem. */
  @FunctionalInterface
  interface Weights {
    double of(String stem) throws IOException;
  }

  /**
   * One phrasing.
   *
   * @param stems its telling words with what each counts
   * @param total what all of them count
   * @param marks the stems' marks
   */
  private record Phrasing(Map<String, Double> stems, double total, long marks) {}

  /** By the number of the article's document. */
  private final List<List<Phrasing>> byDocument;

  private Phrasings(List<List<Phrasing>> byDocument) {
    this.byDocument = byDocument;
  }

  /** Those of some articles, in the order of their documents. */
  static Phrasings of(List<Article> articles, Analysis analysis, Weights weights)
      throws IOException {
    var all = new ArrayList<List<Phrasing>>(articles.size());
    for (var article : articles) {
      var texts = Stream.concat(Stream.of(article.title()), article.phrasings().stream()).toList();
      var phrasings = new ArrayList<Phrasing>(texts.size());
      for (var text : texts) {
        phrasings.add(phrasing(analysis.stems(analysis.lexicon().read(text)).values(), weights));
      }
      all.add(List.copyOf(phrasings));
    }
    return new Phrasings(List.copyOf(all));
  }

  private static Phrasing phrasing(Iterable<String> stems, Weights weights) throws IOException {
    var weighed = new HashMap<String, Double>();
    for (var stem : stems) {
      weighed.put(stem, weights.of(stem));
    }
    double total = weighed.values().stream().mapToDouble(Double::doubleValue).sum();
    return new Phrasing(Map.copyOf(weighed), total, marks(weighed.keySet()));
  }

  /** A bit for each stem: texts without a bit in common have no stem in common either. */
  static long marks(Iterable<String> stems) {
    long marks = 0;
    for (var stem : stems) {
      marks |= 1L << stem.hashCode();
    }
    return marks;
  }

  /**
   * How close a question comes to the closest phrasing of an article: what the words that both have
   * count, less if the phrasing says more besides; 0 if they share none.
   *
   * @param question the question's stems with what each counts
   * @param marks the marks of the question's stems
   */
  double closest(int document, Map<String, Double> question, long marks) {
    double closest = 0;
    for (var phrasing : byDocument.get(document)) {
      if ((phrasing.marks() & marks) == 0) {
        continue;
      }
      double shared = 0;
      for (var stem : phrasing.stems().entrySet()) {
        shared += Math.min(stem.getValue(), question.getOrDefault(stem.getKey(), 0.0));
      }
      if (shared > 0) {
        closest = Math.max(closest, shared * Math.sqrt(shared / phrasing.total()));
      }
    }
    return closest;
  }

  /**
   * A phrasing of an article that a question comes close to.
   *
   * @param number among the title and the phrasings, from 0
   */
  record Closest(int number, double closeness) {}

  /** The closest phrasing of an article; nothing if none shares a word. */
  Optional<Closest> closestOf(int document, Map<String, Double> question, long marks) {
    var all = byDocument.get(document);
    var best = Optional.<Closest>empty();
    for (int i = 0; i < all.size(); i++) {
      double closeness = new Phrasings(List.of(List.of(all.get(i)))).closest(0, question, marks);
      if (closeness > best.map(Closest::closeness).orElse(0.0)) {
        best = Optional.of(new Closest(i, closeness));
      }
    }
    return best;
  }
}
