package firstline.knowledge.content;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.knowledge.prose.Provider;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Node;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import firstline.knowledge.source.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the files at the top of the content folder: the provider, the issue types, the menu. */
final class CatalogReader {
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

  private final Problems problems;

  CatalogReader(Problems problems) {
    this.problems = problems;
  }

  /** {@code provider.yaml}: names and their values. */
  Provider provider(SourceText file) {
    var names = new LinkedHashMap<String, String>();
    fields(file)
        .ifPresent(
            fields ->
                fields
                    .entries()
                    .forEach(
                        (name, entry) -> {
                          if (!NAME.matcher(name).matches()) {
                            problems.error(
                                entry.place(), "'" + name + "' is no name: use letters and digits");
                          }
                          fields.text(name).ifPresent(text -> names.put(name, text.text()));
                        }));
    return new Provider(names);
  }

  /** {@code issues.yaml}: a map from issue types to a title, an article and a flow. */
  Map<IssueType, Issue> issues(SourceText file) {
    var issues = new LinkedHashMap<IssueType, Issue>();
    fields(file)
        .ifPresent(
            fields ->
                fields
                    .entries()
                    .forEach(
                        (name, entry) ->
                            issue(name, entry)
                                .ifPresent(issue -> issues.put(issue.type(), issue))));
    return issues;
  }

  private Optional<Issue> issue(String name, Node.Entry entry) {
    var type = type(name, entry.place());
    return FieldReader.of(entry.value(), problems)
        .flatMap(
            fields -> {
              var title = fields.text("title").map(SourceText::text);
              var article = fields.optionalValue("article", ArticleSlug::new);
              var flow = fields.optionalValue("flow", FlowSlug::new);
              fields.nothingElse();
              return type.flatMap(
                  known ->
                      title.map(words -> new Issue(known, entry.place(), words, article, flow)));
            });
  }

  private Optional<IssueType> type(String name, Place place) {
    try {
      return Optional.of(new IssueType(name));
    } catch (IllegalArgumentException e) {
      problems.error(place, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** A slug that no article has any more, and the article that answers for it. */
  record Redirect(Located<ArticleSlug> from, Located<ArticleSlug> to) {}

  /** {@code redirects.yaml}: a map from former slugs to those of articles. */
  List<Redirect> redirects(SourceText file) {
    return fields(file).map(this::redirects).orElse(List.of());
  }

  private List<Redirect> redirects(FieldReader fields) {
    var redirects = new ArrayList<Redirect>();
    fields
        .entries()
        .forEach(
            (name, entry) ->
                slug(name, entry.place())
                    .ifPresent(
                        from ->
                            fields
                                .value(name, ArticleSlug::new)
                                .ifPresent(to -> redirects.add(new Redirect(from, to)))));
    return redirects;
  }

  private Optional<Located<ArticleSlug>> slug(String name, Place place) {
    try {
      return Optional.of(new Located<>(new ArticleSlug(name), place));
    } catch (IllegalArgumentException e) {
      problems.error(place, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** One entry of the menu as it is written. */
  record MenuDraft(
      Located<String> label,
      Optional<Located<ArticleSlug>> article,
      Optional<Located<FlowSlug>> flow) {}

  /** {@code menu.yaml}: a list of labels, each with a flow or an article. */
  List<MenuDraft> menu(SourceText file) {
    return switch (Yaml.read(file, problems).orElse(null)) {
      case null -> List.of();
      case Node.Items(Place place, List<Node> items) ->
          items.stream().flatMap(item -> entry(item).stream()).toList();
      case Node other -> {
        problems.error(other.place(), "the menu is a list");
        yield List.of();
      }
    };
  }

  private Optional<MenuDraft> entry(Node item) {
    return FieldReader.of(item, problems)
        .flatMap(
            fields -> {
              var label = fields.text("label").map(t -> new Located<>(t.text(), t.start()));
              var article = fields.optionalValue("article", ArticleSlug::new);
              var flow = fields.optionalValue("flow", FlowSlug::new);
              if (fields.has("article") == fields.has("flow")) {
                problems.error(fields.place(), "an entry has either a 'flow' or an 'article'");
              }
              fields.nothingElse();
              return label.map(words -> new MenuDraft(words, article, flow));
            });
  }

  private Optional<FieldReader> fields(SourceText file) {
    return Yaml.read(file, problems).flatMap(root -> FieldReader.of(root, problems));
  }
}
