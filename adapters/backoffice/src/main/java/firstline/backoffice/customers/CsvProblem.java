package firstline.backoffice.customers;

/**
 * What is wrong with a file, and how to mend it.
 *
 * @param line from 1, in the file
 * @param column from 1; 0 where the line as a whole is wrong
 * @param words for people, naming the column
 */
public record CsvProblem(long line, int column, String words) {
  @Override
  public String toString() {
    return "line " + line + (column > 0 ? ", column " + column : "") + ": " + words;
  }
}
