package firstline.web.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.knowledge.article.Article;
import firstline.knowledge.source.YamlText;
import java.util.Locale;

/** Texts to begin with. */
final class Skeleton {
  private Skeleton() {}

  /** A translation in brief, with the English words to be replaced. */
  static String translation(CurationPorts ports, ArticleSlug slug, Locale locale) {
    var english =
        ports.library().content().articles().stream()
            .filter(article -> article.slug().equals(slug))
            .filter(article -> article.locale().equals(Locale.ENGLISH))
            .findFirst();
    var title = english.map(Article::title).orElse("");
    var summary = english.map(Article::summary).orElse("");
    return """
        ---
        slug: %s
        title: %s
        summary: %s
        parts: en
        phrasings:
          - %s
        ---
        """
            .formatted(
                slug, YamlText.scalar(title), YamlText.scalar(summary), YamlText.scalar(title))
            .strip()
        + "\n";
  }
}
