package firstline.storage.conversation;

import firstline.core.conversation.CheckId;
import firstline.core.conversation.Event;
import firstline.core.desk.CheckReport;
import firstline.core.port.Checks;
import firstline.core.port.Inbound;
import firstline.core.port.InboxItem;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import firstline.storage.database.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Requested checks as a table; their outcome goes from there into the inbox. */
public final class SqlChecks implements Checks {
  private static final String PENDING =
      "SELECT r.request, c.channel, c.chat, c.scope"
          + " FROM requested_check r JOIN conversation c ON c.id = r.conversation"
          + " ORDER BY r.ordinal LIMIT ?";
  private static final String TAKE_OFF =
      "DELETE FROM requested_check WHERE conversation = ? AND number = ?";

  private final Database database;

  public SqlChecks(Database database) {
    this.database = database;
  }

  @Override
  public List<Requested> pending(int limit) {
    return database.read(
        "read requested checks", sql -> sql.list(PENDING, SqlChecks::requested, limit));
  }

  @Override
  public Optional<InboxItem> finish(Requested check, CheckReport report, Instant at) {
    var id = check.request().id();
    var arrival =
        Arrival.of(
            new Inbound(
                "check",
                id.toString(),
                check.address(),
                Optional.of(id.conversation()),
                Optional.empty(),
                new Event.CheckFinished(at, id, report)));
    return database.write("store a check's outcome", sql -> finish(sql, id, arrival));
  }

  private static Optional<InboxItem> finish(Sql sql, CheckId id, Arrival arrival)
      throws SQLException {
    return sql.update(TAKE_OFF, id.conversation().value(), id.number()) == 0
        ? Optional.empty()
        : InboxTable.add(sql, List.of(arrival)).stream().findFirst();
  }

  private static Requested requested(Row row) throws SQLException {
    return new Requested(Columns.address(row), Forms.CHECK.read(row.text("request")));
  }
}
