package firstline.knowledge.source;

import java.util.Comparator;

/** Something in the content that keeps it from being served, or a warning that does not. */
public record Problem(String file, int line, int column, String message)
    implements Comparable<Problem> {
  private static final Comparator<Problem> IN_READING_ORDER =
      Comparator.comparing(Problem::place).thenComparing(Problem::message);

  static Problem at(Place place, String message) {
    return new Problem(place.file(), place.line(), place.column(), message);
  }

  public Place place() {
    return new Place(file, line, column);
  }

  @Override
  public int compareTo(Problem other) {
    return IN_READING_ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return place() + ": " + message;
  }
}
