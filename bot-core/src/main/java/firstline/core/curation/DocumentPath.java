package firstline.core.curation;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a file below the content folder, with {@code /} between names.
 *
 * @throws IllegalArgumentException from its constructor, if a part is empty, hidden or leads out
 */
public record DocumentPath(String value) implements Comparable<DocumentPath> {
  private static final Pattern SHAPE =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*");
  private static final int LONGEST = 200;

  public DocumentPath {
    if (!isPath(value)) {
      throw new IllegalArgumentException("'" + value + "' is no path below the content folder");
    }
  }

  /** The path, if it is one. */
  public static Optional<DocumentPath> of(String value) {
    return isPath(value) ? Optional.of(new DocumentPath(value)) : Optional.empty();
  }

  private static boolean isPath(String value) {
    return value.length() <= LONGEST && SHAPE.matcher(value).matches();
  }

  /** Whether it lies in a folder, directly or deeper. */
  public boolean isIn(String folder) {
    return value.startsWith(folder + "/");
  }

  @Override
  public int compareTo(DocumentPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
