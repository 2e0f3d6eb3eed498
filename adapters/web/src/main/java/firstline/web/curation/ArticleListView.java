package firstline.web.curation;

import java.util.List;
import java.util.Map;

/**
 * The list of articles.
 *
 * @param filters what is asked for, by the names of fields
 * @param groups to choose from, as languages and owners
 * @param trouble what keeps the newest edition from being served
 */
public record ArticleListView(
    List<Row> rows,
    int all,
    Map<String, String> filters,
    List<String> languages,
    List<String> groups,
    List<String> owners,
    List<String> trouble) {
  public ArticleListView {
    rows = List.copyOf(rows);
    trouble = List.copyOf(trouble);
  }

  /** One article. */
  public record Row(
      String slug,
      String title,
      String group,
      String owner,
      String review,
      boolean overdue,
      List<Chip> versions) {}

  /** One language of it. */
  public record Chip(String language, String href, Badge badge, boolean stale, boolean brief) {}

  /** What a filter asks for; empty for all. */
  public String filter(String name) {
    return filters.getOrDefault(name, "");
  }

  /** Whether anything is left out. */
  public boolean filtered() {
    return filters.values().stream().anyMatch(value -> !value.isEmpty());
  }
}
