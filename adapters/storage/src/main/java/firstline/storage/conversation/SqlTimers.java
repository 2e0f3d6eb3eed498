package firstline.storage.conversation;

import firstline.core.conversation.Address;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.port.Inbound;
import firstline.core.port.InboxItem;
import firstline.core.port.Timers;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import firstline.storage.database.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Timers as a table; what is due goes from there into the inbox. */
public final class SqlTimers implements Timers {
  private static final String DUE =
      "SELECT t.conversation, t.name, t.due, c.channel, c.chat, c.scope"
          + " FROM timer t JOIN conversation c ON c.id = t.conversation"
          + " WHERE t.due <= ? ORDER BY t.due, t.conversation, t.name LIMIT ?";
  private static final String TAKE_OFF =
      "DELETE FROM timer WHERE conversation = ? AND name = ? AND due = ?";
  private static final String NEXT = "SELECT due FROM timer ORDER BY due LIMIT 1";

  /** A timer that has run out. */
  private record Due(ConversationId conversation, String name, Instant due, Address address) {
    static Due of(Row row) throws SQLException {
      return new Due(
          new ConversationId(row.text("conversation")),
          row.text("name"),
          row.instant("due"),
          Columns.address(row));
    }

    /** The same timer set to the same instant is the same event. */
    Arrival arrival(Instant now) {
      return Arrival.of(
          new Inbound(
              "timer",
              conversation + "/" + name + "@" + due,
              address,
              Optional.of(conversation),
              Optional.empty(),
              new Event.TimerDue(now, name)));
    }
  }

  private final Database database;

  public SqlTimers(Database database) {
    this.database = database;
  }

  @Override
  public List<InboxItem> fire(Instant now, int limit) {
    return isAnyDue(now) ? database.write("fire timers", sql -> fire(sql, now, limit)) : List.of();
  }

  @Override
  public Optional<Instant> next() {
    return database.read("look at the timers", sql -> sql.first(NEXT, row -> row.instant("due")));
  }

  private boolean isAnyDue(Instant now) {
    return next().filter(due -> !due.isAfter(now)).isPresent();
  }

  private static List<InboxItem> fire(Sql sql, Instant now, int limit) throws SQLException {
    var due = sql.list(DUE, Due::of, now, limit);
    for (var timer : due) {
      sql.update(TAKE_OFF, timer.conversation().value(), timer.name(), timer.due());
    }
    return InboxTable.add(sql, due.stream().map(timer -> timer.arrival(now)).toList());
  }
}
