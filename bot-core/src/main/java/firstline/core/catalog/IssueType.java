package firstline.core.catalog;

/**
 * The name of an issue type, one of the closed list of the policy contract: lower-case words joined
 * by hyphens.
 *
 * @throws IllegalArgumentException if it is not such a name
 */
public record IssueType(String value) {
  public IssueType {
    Slugs.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
