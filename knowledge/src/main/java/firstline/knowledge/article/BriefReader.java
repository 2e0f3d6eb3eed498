package firstline.knowledge.article;

import firstline.core.catalog.ArticleSlug;
import firstline.knowledge.prose.Provider;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads an article of which only the title, the summary and the phrasings are translated. Customers
 * find it by their own words; whom it is for and what belongs to it is taken from English.
 */
final class BriefReader {
  private static final String KEY = "parts";
  private static final String FROM_ENGLISH = "en";

  private final Provider provider;
  private final Problems problems;

  BriefReader(Provider provider, Problems problems) {
    this.provider = provider;
    this.problems = problems;
  }

  /** Whether an article's front matter says that its parts are those in English. */
  static boolean isBrief(FieldReader fields) {
    return !fields.among(List.of(KEY)).isEmpty();
  }

  /**
   * The article; nothing if too little of it, or of the English one, could be read.
   *
   * @param body what stands below the front matter, which is to be nothing
   */
  Optional<Article> read(
      FieldReader fields, SourceText body, Locale locale, Optional<Article> english) {
    var slug = fields.value("slug", ArticleSlug::new);
    var title = fields.text("title");
    var summary = fields.text("summary");
    var phrasings = fields.texts("phrasings").stream().map(this::filled).toList();
    fields.value(KEY, BriefReader::fromEnglish);
    fields.nothingElse();
    if (locale.equals(Locale.ENGLISH)) {
      problems.error(fields.placeOf(KEY), "the English version has its own parts");
    }
    if (!body.text().isBlank()) {
      problems.error(body.start(), "nothing is shown of this: take out 'parts: en' above");
    }
    if (slug.isEmpty() || title.isEmpty() || summary.isEmpty()) {
      return Optional.empty();
    }
    return english.map(
        whole ->
            new Article(
                slug.get().value(),
                locale,
                fields.placeOf("slug"),
                filled(title.get()),
                filled(summary.get()),
                whole.group(),
                whole.audience(),
                whole.platforms(),
                whole.issueTypes(),
                phrasings,
                whole.related(),
                whole.owner(),
                whole.review(),
                List.of(),
                Map.of()));
  }

  private String filled(SourceText text) {
    return provider.fill(text.text()).strip();
  }

  private static String fromEnglish(String value) {
    if (!value.equals(FROM_ENGLISH)) {
      throw new IllegalArgumentException(
          "'" + value + "': parts that are not translated can only be taken from 'en'");
    }
    return value;
  }
}
