package firstline.knowledge.retrieval;

import firstline.core.catalog.ArticleSlug;
import firstline.core.port.KnowledgeBase;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A knowledge base whose ranking can be looked at and measured. */
public interface Ranking extends KnowledgeBase {
  /** The best articles for a customer's words, best first, whatever their merit. */
  List<ArticleSlug> ranking(String words, Locale locale, int most);

  /** The group of each article. */
  Map<ArticleSlug, String> groups();

  /** What ranks, for people. */
  String name();
}
