package firstline.storage.policy;

import firstline.core.port.PolicyArchive;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import java.sql.SQLException;
import java.util.List;

/** The archive of policies as a table that takes no change. */
public final class SqlPolicyArchive implements PolicyArchive {
  private static final String KEEP =
      "INSERT INTO policy_version (name, version, since, policy, clauses, issue_types)"
          + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (name, version) DO NOTHING";
  private static final String OF =
      "SELECT name, version, since, policy, clauses, issue_types FROM policy_version"
          + " WHERE name = ? ORDER BY ordinal DESC";

  private final Database database;

  public SqlPolicyArchive(Database database) {
    this.database = database;
  }

  @Override
  public void keep(Edition edition) {
    database.write(
        "keep a version of a policy",
        sql ->
            sql.update(
                KEEP,
                edition.name(),
                edition.version(),
                edition.since(),
                edition.policy(),
                edition.clauses(),
                edition.issueTypes()));
  }

  @Override
  public List<Edition> of(String name) {
    return database.read(
        "read versions of a policy", sql -> sql.list(OF, SqlPolicyArchive::edition, name));
  }

  private static Edition edition(Row row) throws SQLException {
    return new Edition(
        row.text("name"),
        row.text("version"),
        row.instant("since"),
        row.text("policy"),
        row.text("clauses"),
        row.text("issue_types"));
  }
}
