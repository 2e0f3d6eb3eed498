package firstline.web.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.knowledge.article.Article;
import firstline.knowledge.curation.Phrasing;
import firstline.knowledge.source.YamlText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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

  /**
   * A new article.
   *
   * @param phrasings how customers put the question
   */
  static String article(
      ArticleSlug slug,
      String title,
      String group,
      String issueType,
      String owner,
      List<String> phrasings,
      LocalDate review) {
    var asked =
        (phrasings.isEmpty() ? List.of(title) : phrasings)
            .stream().map(Phrasing::line).collect(Collectors.joining("\n"));
    return """
        ---
        slug: %s
        title: %s
        summary: %s
        group: %s
        audience: customer
        platforms: [shared, reseller, vps, cloud, dedicated]
        issueTypes: [%s]
        phrasings:
        %s
        related: []
        owner: %s
        review: %s
        ---
        ## Guide
        1. The first thing to do.

        ## Clarify
        What else to know.

        ## Assist
        How to look deeper.
        """
        .formatted(
            slug,
            YamlText.scalar(title),
            YamlText.scalar("What this is about, in a sentence."),
            YamlText.scalar(group),
            issueType,
            asked,
            YamlText.scalar(owner),
            review);
  }
}
