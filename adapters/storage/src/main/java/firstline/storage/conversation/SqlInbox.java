package firstline.storage.conversation;

import firstline.core.port.Inbound;
import firstline.core.port.Inbox;
import firstline.core.port.InboxItem;
import firstline.storage.database.Database;
import java.util.List;

/** The inbox as a table; a unique key takes each delivery once. */
public final class SqlInbox implements Inbox {
  private static final String PENDING =
      "SELECT "
          + InboxTable.COLUMNS
          + " FROM inbox WHERE done = 0 AND sequence > ? ORDER BY sequence LIMIT ?";
  private static final String BACKLOG = "SELECT count(*) FROM inbox WHERE done = 0";

  private final Database database;

  public SqlInbox(Database database) {
    this.database = database;
  }

  @Override
  public List<InboxItem> store(List<Inbound> events) {
    var arrivals = events.stream().map(Arrival::of).toList();
    return arrivals.isEmpty()
        ? List.of()
        : database.write("store what came in", sql -> InboxTable.add(sql, arrivals));
  }

  @Override
  public List<InboxItem> pending(long after, int limit) {
    return database.read(
        "read what came in", sql -> sql.list(PENDING, InboxTable::item, after, limit));
  }

  @Override
  public long backlog() {
    return database.read("count what came in", sql -> sql.number(BACKLOG));
  }
}
