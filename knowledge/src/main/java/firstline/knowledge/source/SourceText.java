package firstline.knowledge.source;

/**
 * A piece of text out of a file.
 *
 * @param start where its first character stands
 * @param exact whether its lines and columns are those of the file, moved by {@code start}; where
 *     they are not, as in text that YAML folds, everything is said to be at the start
 */
public record SourceText(String text, Place start, boolean exact) {

  /** A whole file. */
  public static SourceText ofFile(String file, String text) {
    return new SourceText(text, Place.startOf(file), true);
  }

  /**
   * A part of it, by lines.
   *
   * @param first the part's first line, from 0
   * @param end the line after its last
   */
  public SourceText lines(int first, int end) {
    var lines = text.split("\n", -1);
    var part = String.join("\n", java.util.Arrays.copyOfRange(lines, first, end));
    return new SourceText(part, place(first, 0), exact);
  }

  /** Where a character of the text stands in the file; line and column from 0. */
  public Place place(int line, int column) {
    return exact ? new Place(start.file(), start.line() + line, start.column() + column) : start;
  }

  /** Where the character at an index of the text stands in the file. */
  public Place placeOf(int index) {
    int line = 0;
    int lineStart = 0;
    for (int i = 0; i < index; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return place(line, index - lineStart);
  }
}
