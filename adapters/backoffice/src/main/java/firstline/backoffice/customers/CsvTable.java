package firstline.backoffice.customers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The cells of a file with commas between them and quotes around them where needed. */
final class CsvTable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setIgnoreEmptyLines(false)
          .setIgnoreSurroundingSpaces(true)
          .setTrim(true)
          .get();

  /**
   * One row.
   *
   * @param line the line of the file that it begins in, from 1
   */
  record Row(long line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    private boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  private CsvTable() {}

  /** All rows that hold anything; what cannot be split into cells ends the reading. */
  static List<Row> rows(String text, List<CsvProblem> problems) {
    var rows = new ArrayList<Row>();
    long line = 1;
    try (var parser = CSVParser.parse(text, FORMAT)) {
      var records = parser.iterator();
      while (records.hasNext()) {
        var row = new Row(line, cells(records.next()));
        if (!row.isBlank()) {
          rows.add(row);
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException | IOException | IllegalStateException unreadable) {
      problems.add(
          new CsvProblem(
              line,
              0,
              "the row cannot be split into cells: a quote is not closed, or something follows"
                  + " one; put quotes around the whole cell and double those within"));
    }
    return rows;
  }

  private static List<String> cells(CSVRecord record) {
    return record.stream().map(cell -> Optional.ofNullable(cell).orElse("")).toList();
  }
}
