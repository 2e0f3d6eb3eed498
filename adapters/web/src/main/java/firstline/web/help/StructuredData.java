package firstline.web.help;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an article is, in the words of schema.org, as JSON that is safe within a page. */
final class StructuredData {
  private StructuredData() {}

  /**
   * An article and the way to it.
   *
   * @param home the address of the help centre
   */
  static Content article(
      String title, String summary, String language, String url, String home, String provider) {
    Map<String, Object> publisher = of("@type", "Organization");
    publisher.put("name", provider);
    Map<String, Object> article = of("@type", "TechArticle");
    article.put("headline", title);
    article.put("description", summary);
    article.put("inLanguage", language);
    article.put("url", url);
    article.put("mainEntityOfPage", url);
    article.put("publisher", publisher);
    Map<String, Object> crumbs = of("@type", "BreadcrumbList");
    crumbs.put("itemListElement", List.of(crumb(1, "Help", home), crumb(2, title, url)));
    Map<String, Object> all = of("@context", "https://schema.org");
    all.put("@graph", List.of(article, crumbs));
    var json = json(all);
    return output -> output.writeContent(json);
  }

  private static Map<String, Object> crumb(int position, String name, String url) {
    Map<String, Object> crumb = of("@type", "ListItem");
    crumb.put("position", position);
    crumb.put("name", name);
    crumb.put("item", url);
    return crumb;
  }

  private static Map<String, Object> of(String key, String value) {
    var map = new LinkedHashMap<String, Object>();
    map.put(key, value);
    return map;
  }

  static String json(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> quoted(String.valueOf(entry.getKey())) + ":" + json(entry.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
      case List<?> list ->
          list.stream().map(StructuredData::json).collect(Collectors.joining(",", "[", "]"));
      case Number number -> number.toString();
      default -> quoted(value.toString());
    };
  }

  /** Nothing in it can end the element that it stands in. */
  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < 0x20 || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
