package firstline.knowledge.meaning;

import firstline.core.catalog.ArticleSlug;
import firstline.knowledge.article.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Articles by their place. A question is compared with all of them, which takes a few milliseconds
 * for ten thousand.
 *
 * @param of the version of the content that these are
 */
record Nearest(List<Article> of, List<Placed> placed) {
  /** One text of an article, with its vector made one long. */
  record Placed(ArticleSlug article, float[] place) {}

  /** The nearest articles, best first; each by the nearest of its languages. */
  List<ArticleSlug> to(float[] question, int most) {
    var unit = unit(question);
    Map<ArticleSlug, Double> closeness = new HashMap<>();
    for (var text : placed) {
      if (text.place().length == unit.length) {
        closeness.merge(text.article(), product(text.place(), unit), Math::max);
      }
    }
    var ranked = new ArrayList<>(closeness.entrySet());
    ranked.sort(
        Map.Entry.<ArticleSlug, Double>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(ArticleSlug::value))));
    return ranked.stream().limit(most).map(Map.Entry::getKey).toList();
  }

  static float[] unit(float[] vector) {
    double length = Math.sqrt(product(vector, vector));
    var unit = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      unit[i] = length == 0 ? 0 : (float) (vector[i] / length);
    }
    return unit;
  }

  private static double product(float[] one, float[] other) {
    float sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
