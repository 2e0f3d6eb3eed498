package firstline.knowledge.article;

import firstline.core.catalog.ArticleSlug;
import firstline.core.curation.DocumentPath;
import firstline.core.message.FileType;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file beside an article: a picture, a PDF or a text that the article shows.
 *
 * @param name small letters, digits, dots, hyphens and underscores, with an ending that says what
 *     it is
 */
public record ArticleFile(ArticleSlug article, String name) {
  /** The most that a file may have, in bytes: every channel takes so much. */
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}");
  private static final Pattern PATH = Pattern.compile("articles/([a-z0-9-]+)/([^/]+)");

  /**
   * @throws IllegalArgumentException if no file of an article may be called so
   */
  public ArticleFile {
    if (!isName(name)) {
      throw new IllegalArgumentException("'" + name + "' is no name for a file of an article");
    }
  }

  /** The file of an article that has that name, if one may have it. */
  public static Optional<ArticleFile> of(ArticleSlug article, String name) {
    return isName(name) ? Optional.of(new ArticleFile(article, name)) : Optional.empty();
  }

  /** Which file of an article a path is; nothing for other files, such as the article itself. */
  public static Optional<ArticleFile> at(DocumentPath path) {
    var match = PATH.matcher(path.value());
    if (!match.matches() || !isName(match.group(2))) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ArticleFile(new ArticleSlug(match.group(1)), match.group(2)));
    } catch (IllegalArgumentException noSlug) {
      return Optional.empty();
    }
  }

  /** Whether a file of an article may be called so. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches()
        && FileType.named(name).filter(ArticleFile::isTaken).isPresent();
  }

  /** Where it lies below the content folder. */
  public DocumentPath path() {
    return new DocumentPath("articles/" + article + "/" + name);
  }

  /** What it is, as its name says. */
  public FileType type() {
    return FileType.named(name).orElseThrow();
  }

  /** What keeps bytes from being a file of that name, in words for people; empty if nothing. */
  public static Optional<String> fault(String name, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return Optional.of("the file is larger than " + MOST_BYTES / 1024 / 1024 + " MB");
    }
    return FileType.of(bytes).equals(FileType.named(name))
        ? Optional.empty()
        : Optional.of("what is in the file is not what its name says");
  }

  /** Whether files of that type may lie beside an article. */
  public static boolean isTaken(FileType type) {
    return switch (type) {
      case PNG, JPEG, GIF, WEBP, PDF, TEXT -> true;
      case ZIP -> false;
    };
  }
}
