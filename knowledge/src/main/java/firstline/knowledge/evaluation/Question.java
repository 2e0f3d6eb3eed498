package firstline.knowledge.evaluation;

import firstline.core.catalog.ArticleSlug;
import java.util.List;
import java.util.Locale;

/**
 * A question that somebody asked, and what should answer it.
 *
 * @param gold the articles that answer it; none for a question that we should leave alone
 */
public record Question(String id, String text, List<ArticleSlug> gold, Locale locale) {
  public Question {
    gold = List.copyOf(gold);
  }

  /** Whether it is a question for us at all. */
  public boolean inDomain() {
    return !gold.isEmpty();
  }
}
