package firstline.storage.people;

import firstline.core.desk.AgentId;
import firstline.core.port.AuditLog;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import java.sql.SQLException;
import java.util.List;

/** The audit log as a table that takes no change. */
public final class SqlAuditLog implements AuditLog {
  private static final String ADD =
      "INSERT INTO audit (at, who, action, subject, detail) VALUES (?, ?, ?, ?, ?)";
  private static final String NEWEST =
      "SELECT at, who, action, subject, detail FROM audit ORDER BY ordinal DESC LIMIT ?";

  private final Database database;

  public SqlAuditLog(Database database) {
    this.database = database;
  }

  @Override
  public void record(Entry entry) {
    database.write(
        "write the audit log",
        sql ->
            sql.update(
                ADD,
                entry.at(),
                entry.who().map(AgentId::value),
                entry.action(),
                entry.subject(),
                entry.detail()));
  }

  @Override
  public List<Entry> newest(int limit) {
    return database.read("read the audit log", sql -> sql.list(NEWEST, SqlAuditLog::entry, limit));
  }

  private static Entry entry(Row row) throws SQLException {
    return new Entry(
        row.instant("at"),
        row.maybeNumber("who").map(AgentId::new),
        row.text("action"),
        row.text("subject"),
        row.text("detail"));
  }
}
