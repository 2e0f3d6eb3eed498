package firstline.knowledge.overlap;

import firstline.knowledge.article.Article;
import firstline.knowledge.retrieval.LuceneKnowledgeBase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What overlaps among articles.
 *
 * @param atOdds articles that state different things of the same
 * @param alike articles of which customers may be shown now one, now the other
 */
public record Overlaps(List<AtOdds> atOdds, List<Alike> alike) {
  public Overlaps {
    atOdds = List.copyOf(atOdds);
    alike = List.copyOf(alike);
  }

  /** Those of a content; takes some seconds, and the search has to be ready. */
  public static Overlaps of(List<Article> articles, LuceneKnowledgeBase knowledge) {
    var atOdds = new ArrayList<AtOdds>();
    var alike = new ArrayList<Alike>();
    byLanguage(articles)
        .values()
        .forEach(
            same -> {
              var written = same.stream().filter(Article::isWritten).toList();
              atOdds.addAll(new Contradictions(written, knowledge).find());
              alike.addAll(new Duplicates(written, knowledge).find());
            });
    return new Overlaps(atOdds, alike);
  }

  private static LinkedHashMap<Locale, List<Article>> byLanguage(List<Article> articles) {
    return articles.stream()
        .collect(Collectors.groupingBy(Article::locale, LinkedHashMap::new, Collectors.toList()));
  }
}
