package firstline.backoffice.customers;

import firstline.core.customer.AccountId;
import firstline.core.customer.Customer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of customers: a first line with the names of the columns, in any order, then a row for
 * each contact, service or plan of an account. Rows of one account add up; cells may be empty.
 */
public final class CustomerFile {
  /** What a file holds: customers, or everything that is wrong with it. */
  public sealed interface Reading {
    /** Customers in the order of their first rows. */
    record Good(List<Customer> customers) implements Reading {
      public Good {
        customers = List.copyOf(customers);
      }
    }

    /** Nothing of the file is to be taken; the problems are in the order of the file. */
    record Bad(List<CsvProblem> problems) implements Reading {
      public Bad {
        problems =
            problems.stream()
                .sorted(
                    Comparator.comparingLong(CsvProblem::line).thenComparingInt(CsvProblem::column))
                .toList();
      }
    }
  }

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final List<CsvProblem> problems = new ArrayList<>();
  private final Map<AccountId, AccountRows> accounts = new LinkedHashMap<>();

  private CustomerFile() {}

  /** Reads the text of a file. */
  public static Reading read(String text) {
    var plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    return new CustomerFile().reading(plain);
  }

  private Reading reading(String text) {
    var rows = CsvTable.rows(text, problems);
    if (rows.isEmpty() && problems.isEmpty()) {
      problems.add(new CsvProblem(1, 0, "the file is empty; its columns are " + Column.all()));
    }
    if (!rows.isEmpty()) {
      var places = places(rows.getFirst());
      if (places.containsKey(Column.ACCOUNT)) {
        rows.subList(1, rows.size())
            .forEach(
                row -> add(new Cells(places, row, problems), row, rows.getFirst().cells().size()));
      }
    }
    var customers =
        accounts.values().stream().map(AccountRows::customer).flatMap(Optional::stream).toList();
    return problems.isEmpty() ? new Reading.Good(customers) : new Reading.Bad(problems);
  }

  private Map<Column, Integer> places(CsvTable.Row header) {
    var places = new EnumMap<Column, Integer>(Column.class);
    for (int i = 0; i < header.cells().size(); i++) {
      var title = header.cells().get(i);
      var column = Column.of(title);
      if (column.isEmpty()) {
        var words = "'" + title + "' is no column; there are " + Column.all();
        problems.add(new CsvProblem(header.line(), i + 1, words));
      } else if (places.putIfAbsent(column.get(), i) != null) {
        problems.add(new CsvProblem(header.line(), i + 1, title + " stands there twice"));
      }
    }
    if (!places.containsKey(Column.ACCOUNT)) {
      problems.add(
          new CsvProblem(
              header.line(),
              0,
              "there is no column account; the first line names the columns, commas between them"));
    }
    return places;
  }

  private void add(Cells cells, CsvTable.Row row, int columns) {
    if (row.cells().size() > columns) {
      var words =
          "the row has %d cells, and there are %d columns; put quotes around a cell with a comma";
      problems.add(
          new CsvProblem(row.line(), columns + 1, words.formatted(row.cells().size(), columns)));
      return;
    }
    cells
        .needed(Column.ACCOUNT, "every row belongs to an account")
        .map(AccountId::new)
        .ifPresent(id -> accounts.computeIfAbsent(id, _ -> new AccountRows(id, cells)).add(cells));
  }
}
