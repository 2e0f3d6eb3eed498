package firstline.knowledge.article;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.IssueType;
import firstline.core.message.Block;
import firstline.core.message.Rung;
import firstline.knowledge.prose.Attaching;
import firstline.knowledge.prose.Provider;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import firstline.knowledge.source.Yaml;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one article from its file. */
public final class ArticleReader {
  private static final Set<String> AUDIENCES = Set.of("customer", "staff");
  private static final Set<String> PLATFORMS =
      Set.of("shared", "reseller", "vps", "cloud", "dedicated");

  /** Stands for a slug that cannot be read, so that the rest is looked at all the same. */
  private static final ArticleSlug UNKNOWN = new ArticleSlug("unknown");

  private final Provider provider;
  private final Problems problems;

  public ArticleReader(Provider provider, Problems problems) {
    this.provider = provider;
    this.problems = problems;
  }

  /**
   * The article of {@code articles/SLUG/LANGUAGE.md}; nothing if too little of it could be read.
   *
   * @param folder the name of its folder, which must be its slug
   * @param english the English version, from which a brief translation takes the rest
   */
  public Optional<Article> read(
      SourceText file, String folder, Locale locale, Optional<Article> english) {
    return FrontMatter.split(provider.open(file, problems), problems)
        .flatMap(
            split ->
                Yaml.read(split.head(), problems)
                    .flatMap(root -> FieldReader.of(root, problems))
                    .flatMap(fields -> article(fields, split.body(), locale, english))
                    .filter(article -> isAtHome(article, folder)));
  }

  private Optional<Article> article(
      FieldReader fields, SourceText body, Locale locale, Optional<Article> english) {
    return BriefReader.isBrief(fields)
        ? new BriefReader(provider, problems).read(fields, body, locale, english)
        : article(fields, body, locale);
  }

  private Optional<Article> article(FieldReader fields, SourceText body, Locale locale) {
    var slug = fields.value("slug", ArticleSlug::new).map(Located::value);
    var files = new Attaching(slug.orElse(UNKNOWN));
    var parts = new PartReader(files, problems).read(body);
    var title = text(fields, "title");
    var summary = text(fields, "summary");
    var group = text(fields, "group");
    var audience = fields.value("audience", value -> oneOf(AUDIENCES, value)).map(Located::value);
    var platforms = fields.values("platforms", value -> oneOf(PLATFORMS, value));
    var issues = fields.values("issueTypes", IssueType::new);
    var phrasings = fields.texts("phrasings").stream().map(this::filled).toList();
    var related = fields.values("related", ArticleSlug::new);
    var owner = text(fields, "owner");
    var review = fields.value("review", ArticleReader::day).map(Located::value);
    fields.nothingElse();
    if (slug.isEmpty() || title.isEmpty() || summary.isEmpty() || group.isEmpty()) {
      return Optional.empty();
    }
    if (audience.isEmpty() || owner.isEmpty() || review.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Article(
            slug.get(),
            locale,
            fields.placeOf("slug"),
            title.get(),
            summary.get(),
            group.get(),
            audience.get(),
            platforms.stream().map(Located::value).toList(),
            issues,
            phrasings,
            related,
            owner.get(),
            review.get(),
            files.shown(),
            filled(parts)));
  }

  private boolean isAtHome(Article article, String folder) {
    boolean home = article.slug().value().equals(folder);
    if (!home) {
      problems.error(article.place(), "the slug differs from the folder, '" + folder + "'");
    }
    return home;
  }

  private Optional<String> text(FieldReader fields, String key) {
    return fields.text(key).map(this::filled);
  }

  private String filled(SourceText text) {
    return provider.fill(text.text()).strip();
  }

  private Map<Rung, List<Block>> filled(Map<Rung, List<Block>> parts) {
    return parts.entrySet().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                Map.Entry::getKey, part -> provider.fill(part.getValue())));
  }

  private static String oneOf(Set<String> known, String value) {
    if (!known.contains(value)) {
      throw new IllegalArgumentException(
          "'" + value + "' is none of " + String.join(", ", known.stream().sorted().toList()));
    }
    return value;
  }

  private static LocalDate day(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'" + value + "' is no day like 2027-04-15", e);
    }
  }
}
