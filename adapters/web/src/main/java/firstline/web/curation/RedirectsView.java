package firstline.web.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.web.console.Moment;
import java.util.List;
import java.util.Map;

/**
 * Former addresses and where they lead.
 *
 * @param waiting what a second person has to look at
 */
public record RedirectsView(
    Map<ArticleSlug, ArticleSlug> redirects,
    List<String> articles,
    List<Row> waiting,
    String notice,
    String error) {
  /**
   * Something that waits for a second person.
   *
   * @param mine whether the reader asked for it, and so cannot approve it
   */
  public record Row(long id, String words, String by, Moment at, boolean mine) {}
}
