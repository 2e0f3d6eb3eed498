package firstline.knowledge.curation;

import firstline.core.catalog.ArticleSlug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file of former slugs, line by line, so that comments of whoever edits it by hand stay.
 *
 * @param lines without line ends
 */
record Redirects(List<String> lines) {
  private static final Pattern ENTRY =
      Pattern.compile("\\s*['\"]?([a-z0-9-]+)['\"]?\\s*:\\s*['\"]?([a-z0-9-]+)['\"]?\\s*(#.*)?");

  Redirects {
    lines = List.copyOf(lines);
  }

  static Redirects read(String text) {
    return new Redirects(text.lines().toList());
  }

  /** Where each former slug leads. */
  Map<ArticleSlug, ArticleSlug> entries() {
    var entries = new LinkedHashMap<ArticleSlug, ArticleSlug>();
    for (var line : lines) {
      var entry = ENTRY.matcher(line);
      if (entry.matches()) {
        entries.put(from(entry), to(entry));
      }
    }
    return entries;
  }

  /** The same with a slug leading to an article; what led to the slug leads there, too. */
  Redirects leading(ArticleSlug from, ArticleSlug to) {
    var written = new ArrayList<String>();
    for (var line : without(from).without(to).lines) {
      var entry = ENTRY.matcher(line);
      written.add(entry.matches() && to(entry).equals(from) ? line(from(entry), to) : line);
    }
    written.add(line(from, to));
    return new Redirects(written);
  }

  /** The same with a slug leading nowhere any more. */
  Redirects without(ArticleSlug from) {
    return new Redirects(
        lines.stream()
            .filter(
                line -> {
                  var entry = ENTRY.matcher(line);
                  return !entry.matches() || !from(entry).equals(from);
                })
            .toList());
  }

  String text() {
    return lines.isEmpty() ? "{}\n" : String.join("\n", lines) + "\n";
  }

  private static String line(ArticleSlug from, ArticleSlug to) {
    return from + ": " + to;
  }

  private static ArticleSlug from(Matcher entry) {
    return new ArticleSlug(entry.group(1));
  }

  private static ArticleSlug to(Matcher entry) {
    return new ArticleSlug(entry.group(2));
  }
}
