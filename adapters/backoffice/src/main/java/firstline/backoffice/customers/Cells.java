package firstline.backoffice.customers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The cells of one row by their columns; what is wrong with one is noted. */
final class Cells {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@.,;<>]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final Map<Column, Integer> places;
  private final CsvTable.Row row;
  private final List<CsvProblem> problems;

  /**
   * @param places where each column stands, from 0
   */
  Cells(Map<Column, Integer> places, CsvTable.Row row, List<CsvProblem> problems) {
    this.places = places;
    this.row = row;
    this.problems = problems;
  }

  long line() {
    return row.line();
  }

  /** What is written there; empty for an empty cell and for a column that the file has not. */
  Optional<String> text(Column column) {
    return Optional.ofNullable(places.get(column))
        .filter(place -> place < row.cells().size())
        .map(place -> row.cells().get(place))
        .filter(cell -> !cell.isEmpty());
  }

  /** What must be written there. */
  Optional<String> needed(Column column, String because) {
    var text = text(column);
    if (text.isEmpty()) {
      wrong(column, "is empty, but " + because);
    }
    return text;
  }

  Optional<String> email(Column column) {
    var text = text(column);
    if (text.filter(t -> !EMAIL.matcher(t).matches()).isPresent()) {
      wrong(column, "'" + text.get() + "' is no e-mail address; write it like ana@shop.example");
      return Optional.empty();
    }
    return text;
  }

  Optional<LocalDate> day(Column column) {
    var text = text(column);
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeParseException noDay) {
      wrong(column, "'" + text.orElse("") + "' is no day; write it like 2026-02-20");
      return Optional.empty();
    }
  }

  Optional<Integer> number(Column column) {
    var text = text(column);
    if (text.filter(t -> !NUMBER.matcher(t).matches()).isPresent()) {
      wrong(column, "'" + text.get() + "' is no whole number; write it like 60");
      return Optional.empty();
    }
    return text.map(Integer::valueOf);
  }

  /** One of a closed list of words, upper and lower case alike. */
  <E extends Enum<E>> Optional<E> word(Column column, Class<E> words) {
    var text = text(column);
    var found =
        text.flatMap(
            t ->
                Arrays.stream(words.getEnumConstants())
                    .filter(word -> word.name().equalsIgnoreCase(t))
                    .findFirst());
    if (text.isPresent() && found.isEmpty()) {
      var known =
          Arrays.stream(words.getEnumConstants())
              .map(word -> word.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      wrong(column, "'" + text.get() + "' is not known; it can be " + known);
    }
    return found;
  }

  void wrong(Column column, String words) {
    int place = Optional.ofNullable(places.get(column)).orElse(-1);
    problems.add(new CsvProblem(row.line(), place + 1, column.title() + " " + words));
  }
}
