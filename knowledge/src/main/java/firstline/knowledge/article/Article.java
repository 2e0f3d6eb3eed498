package firstline.knowledge.article;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.IssueType;
import firstline.core.message.Block;
import firstline.core.message.Rung;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An article in one language, with the provider's names filled in.
 *
 * @param place its file
 * @param phrasings how customers put the question
 * @param platforms the kinds of hosting that it applies to
 * @param review the day by which its owner looks at it again
 * @param files the names of the files beside it that its parts show, in reading order
 * @param parts what the rungs show; none where only the title, the summary and the phrasings are
 *     translated
 */
public record Article(
    ArticleSlug slug,
    Locale locale,
    Place place,
    String title,
    String summary,
    String group,
    String audience,
    List<String> platforms,
    List<Located<IssueType>> issueTypes,
    List<String> phrasings,
    List<Located<ArticleSlug>> related,
    String owner,
    LocalDate review,
    List<Located<String>> files,
    Map<Rung, List<Block>> parts) {
  public Article {
    platforms = List.copyOf(platforms);
    issueTypes = List.copyOf(issueTypes);
    phrasings = List.copyOf(phrasings);
    related = List.copyOf(related);
    files = List.copyOf(files);
    parts = Map.copyOf(parts);
  }

  /** Whether it can be shown; otherwise it is there to be found, and English is shown. */
  public boolean isWritten() {
    return !parts.isEmpty();
  }
}
