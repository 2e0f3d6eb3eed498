package firstline.core.catalog;

/**
 * The name of an article of the knowledge base: lower-case words joined by hyphens.
 *
 * @throws IllegalArgumentException if it is not such a name
 */
public record ArticleSlug(String value) {
  public ArticleSlug {
    Slugs.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
