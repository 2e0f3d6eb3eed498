package firstline.storage.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.desk.AgentId;
import firstline.core.port.SearchTests;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tests of the search as a table. */
public final class SqlSearchTests implements SearchTests {
  private static final String COLUMNS = "id, question, locale, expected, saved_by, saved_at";
  private static final String ADD =
      "INSERT INTO search_test (question, locale, expected, saved_by, saved_at)"
          + " VALUES (?, ?, ?, ?, ?) RETURNING "
          + COLUMNS;
  private static final String ALL = "SELECT " + COLUMNS + " FROM search_test ORDER BY id";
  private static final String REMOVE = "DELETE FROM search_test WHERE id = ? RETURNING " + COLUMNS;

  private final Database database;

  public SqlSearchTests(Database database) {
    this.database = database;
  }

  @Override
  public Saved add(Draft draft, AgentId by, Instant at) {
    return database
        .write(
            "save a test of the search",
            sql ->
                sql.first(
                    ADD,
                    SqlSearchTests::saved,
                    draft.question(),
                    draft.locale().toLanguageTag(),
                    draft.expected().map(ArticleSlug::value),
                    by.value(),
                    at))
        .orElseThrow();
  }

  @Override
  public List<Saved> all() {
    return database.read(
        "read the tests of the search", sql -> sql.list(ALL, SqlSearchTests::saved));
  }

  @Override
  public Optional<Saved> remove(TestId id) {
    return database.write(
        "take out a test of the search",
        sql -> sql.first(REMOVE, SqlSearchTests::saved, id.value()));
  }

  private static Saved saved(Row row) throws SQLException {
    var draft =
        new Draft(
            row.text("question"),
            Locale.forLanguageTag(row.text("locale")),
            row.maybeText("expected").map(ArticleSlug::new));
    return new Saved(
        new TestId(row.number("id")),
        draft,
        new AgentId(row.number("saved_by")),
        row.instant("saved_at"));
  }
}
