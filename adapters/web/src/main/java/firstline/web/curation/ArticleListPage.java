package firstline.web.curation;

import firstline.knowledge.curation.Catalog;
import firstline.knowledge.curation.Catalog.Entry;
import firstline.knowledge.curation.Catalog.Version;
import firstline.web.policy.Shower;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The list of articles; its filters stand in the address. */
final class ArticleListPage {
  static final String PATH = "/console/articles";
  private static final List<String> FILTERS =
      List.of("find", "state", "language", "group", "owner", "overdue", "stale");

  private final CurationPorts ports;
  private final Shower shower;
  private final Catalog catalog;

  ArticleListPage(CurationPorts ports, Shower shower) {
    this.ports = ports;
    this.shower = shower;
    this.catalog = new Catalog(ports.library(), ports.publishing(), ports.documents());
  }

  void show(Context ctx) {
    var filters = filters(ctx);
    var entries = catalog.entries();
    var found = entries.stream().filter(entry -> fits(entry, filters)).toList();
    var view =
        new ArticleListView(
            found.stream().map(this::row).toList(),
            entries.size(),
            filters,
            distinct(
                entries.stream().flatMap(e -> e.versions().stream()).map(ArticleListPage::tag)),
            distinct(entries.stream().map(Entry::group)),
            distinct(entries.stream().map(Entry::owner)),
            ports.publishing().trouble().stream().map(String::valueOf).toList());
    shower.show(ctx, "articles", "Articles", "articles", Map.of("view", view));
  }

  private static Map<String, String> filters(Context ctx) {
    var filters = new TreeMap<String, String>();
    for (var name : FILTERS) {
      filters.put(name, Objects.requireNonNullElse(ctx.queryParam(name), "").strip());
    }
    return filters;
  }

  private boolean fits(Entry entry, Map<String, String> filters) {
    Function<String, String> asked = name -> filters.getOrDefault(name, "");
    return matches(asked.apply("group"), entry.group())
        && matches(asked.apply("owner"), entry.owner())
        && (asked.apply("overdue").isEmpty() || entry.isOverdue(ports.times().today()))
        && entry.versions().stream()
            .anyMatch(
                version ->
                    matches(asked.apply("state"), Badge.of(version).key())
                        && matches(asked.apply("language"), tag(version))
                        && (asked.apply("stale").isEmpty() || version.stale()))
        && contains(entry, asked.apply("find").toLowerCase(Locale.ROOT));
  }

  private static boolean matches(String asked, String value) {
    return asked.isEmpty() || asked.equals(value);
  }

  private static boolean contains(Entry entry, String words) {
    return (entry.slug() + "\n" + entry.title()).toLowerCase(Locale.ROOT).contains(words);
  }

  private ArticleListView.Row row(Entry entry) {
    return new ArticleListView.Row(
        entry.slug().value(),
        entry.title(),
        entry.group(),
        entry.owner(),
        entry.review().map(ports.times()::day).orElse(""),
        entry.isOverdue(ports.times().today()),
        entry.versions().stream().map(version -> chip(entry, version)).toList());
  }

  private static ArticleListView.Chip chip(Entry entry, Version version) {
    return new ArticleListView.Chip(
        tag(version),
        PATH + "/" + entry.slug() + "/" + tag(version),
        Badge.of(version),
        version.stale(),
        version.brief());
  }

  private static String tag(Version version) {
    return version.locale().toLanguageTag();
  }

  private static List<String> distinct(Stream<String> values) {
    return values.filter(value -> !value.isEmpty()).distinct().sorted().toList();
  }
}
