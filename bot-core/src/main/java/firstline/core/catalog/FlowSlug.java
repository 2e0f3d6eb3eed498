package firstline.core.catalog;

/**
 * The name of a guided flow: lower-case words joined by hyphens.
 *
 * @throws IllegalArgumentException if it is not such a name
 */
public record FlowSlug(String value) {
  public FlowSlug {
    Slugs.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
