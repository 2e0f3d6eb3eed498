package firstline.knowledge.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.curation.DocumentPath;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the versions of articles lie. */
public final class ArticlePaths {
  /** The folder of all articles. */
  public static final String FOLDER = "articles";

  /** The file of former slugs. */
  public static final DocumentPath REDIRECTS = new DocumentPath("redirects.yaml");

  private static final Pattern VERSION =
      Pattern.compile("articles/([a-z0-9-]+)/([a-z]{2,3}(?:-[A-Z]{2})?)\\.md");

  /** An article in a language. */
  public record Version(ArticleSlug slug, Locale locale) {}

  private ArticlePaths() {}

  /** The file of an article in a language. */
  public static DocumentPath of(ArticleSlug slug, Locale locale) {
    return new DocumentPath(folder(slug) + "/" + locale.toLanguageTag() + ".md");
  }

  /** The folder of an article. */
  public static String folder(ArticleSlug slug) {
    return FOLDER + "/" + slug;
  }

  /** Which article a file is; nothing for other files. */
  public static Optional<Version> version(DocumentPath path) {
    var match = VERSION.matcher(path.value());
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      var locale = Locale.forLanguageTag(match.group(2));
      return Optional.of(new Version(new ArticleSlug(match.group(1)), locale));
    } catch (IllegalArgumentException noSlug) {
      return Optional.empty();
    }
  }
}
