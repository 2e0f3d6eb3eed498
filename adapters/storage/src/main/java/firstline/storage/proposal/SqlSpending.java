package firstline.storage.proposal;

import firstline.core.port.Spending;
import firstline.storage.database.Database;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** What a language model was used for as a table; days that are over are taken out. */
public final class SqlSpending implements Spending {
  private static final String ON = "SELECT who, tokens FROM model_use WHERE day = ?";
  private static final String ADD =
      "INSERT INTO model_use (day, who, tokens) VALUES (?, ?, ?)"
          + " ON CONFLICT (day, who) DO UPDATE SET tokens = model_use.tokens + excluded.tokens";
  private static final String FORGET = "DELETE FROM model_use WHERE day < ?";

  private record Used(String who, long tokens) {}

  private final Database database;

  public SqlSpending(Database database) {
    this.database = database;
  }

  @Override
  public Map<String, Long> on(LocalDate day) {
    return database
        .read(
            "read what the language model was used for",
            sql ->
                sql.list(
                    ON, row -> new Used(row.text("who"), row.number("tokens")), day.toString()))
        .stream()
        .collect(Collectors.toMap(Used::who, Used::tokens));
  }

  @Override
  public void add(LocalDate day, String who, int tokens) {
    database.write(
        "keep what the language model was used for",
        sql -> {
          sql.update(FORGET, day.toString());
          return sql.update(ADD, day.toString(), who, tokens);
        });
  }
}
