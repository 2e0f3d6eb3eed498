package firstline.storage.policy;

import firstline.core.desk.AgentId;
import firstline.core.port.CaseBook;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The managers' own cases as a table. */
public final class SqlCaseBook implements CaseBook {
  private static final String COLUMNS =
      "id, policy, title, question, expected, address, saved_by, saved_at";
  private static final String ADD =
      "INSERT INTO policy_case (policy, title, question, expected, address, saved_by, saved_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING "
          + COLUMNS;
  private static final String OF =
      "SELECT " + COLUMNS + " FROM policy_case WHERE policy = ? ORDER BY id";
  private static final String REMOVE = "DELETE FROM policy_case WHERE id = ? RETURNING " + COLUMNS;

  private final Database database;

  public SqlCaseBook(Database database) {
    this.database = database;
  }

  @Override
  public Saved add(Draft draft, AgentId by, Instant at) {
    return database
        .write(
            "save a case of a policy",
            sql ->
                sql.first(
                    ADD,
                    SqlCaseBook::saved,
                    draft.policy(),
                    draft.title(),
                    draft.question(),
                    draft.expected(),
                    draft.address(),
                    by.value(),
                    at))
        .orElseThrow();
  }

  @Override
  public List<Saved> of(String policy) {
    return database.read(
        "read the cases of a policy", sql -> sql.list(OF, SqlCaseBook::saved, policy));
  }

  @Override
  public Optional<Saved> remove(CaseId id) {
    return database.write(
        "take out a case of a policy", sql -> sql.first(REMOVE, SqlCaseBook::saved, id.value()));
  }

  private static Saved saved(Row row) throws SQLException {
    var draft =
        new Draft(
            row.text("policy"),
            row.text("title"),
            row.text("question"),
            row.text("expected"),
            row.text("address"));
    return new Saved(
        new CaseId(row.number("id")),
        draft,
        new AgentId(row.number("saved_by")),
        row.instant("saved_at"));
  }
}
