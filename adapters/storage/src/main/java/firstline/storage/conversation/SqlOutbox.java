package firstline.storage.conversation;

import firstline.core.conversation.ConversationId;
import firstline.core.port.Delivery;
import firstline.core.port.DeskView;
import firstline.core.port.Outbox;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import firstline.storage.database.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is said and not yet sent: the pending rows of the messages. */
public final class SqlOutbox implements Outbox {
  private static final String PENDING =
      "SELECT m.conversation, m.number, m.author, m.body, m.attempts, m.replaces, c.channel, c.chat, c.scope,"
          + " r.platform_id"
          + " FROM message m JOIN conversation c ON c.id = m.conversation"
          + " LEFT JOIN message r ON r.conversation = m.conversation AND r.number = m.replaces"
          + " AND r.status = 'SENT'"
          + " WHERE m.status = 'PENDING' ORDER BY m.ordinal LIMIT ?";
  private static final String SETTLE =
      "UPDATE message SET status = ?, platform_id = ?, why = coalesce(?, why), changed_at = ?"
          + " WHERE conversation = ? AND number = ? AND status = 'PENDING'";
  private static final String TRIED =
      "UPDATE message SET attempts = attempts + 1, why = ?, changed_at = ?"
          + " WHERE conversation = ? AND number = ? AND status = 'PENDING'";
  private static final String SENT =
      "SELECT platform_id FROM message WHERE conversation = ? AND number = ? AND status = 'SENT'";
  private static final String BACKLOG = "SELECT count(*) FROM message WHERE status = 'PENDING'";

  /** A fate in columns. */
  private record End(DeskView.Status status, Optional<String> platformId, Optional<String> why) {}

  private final Database database;

  public SqlOutbox(Database database) {
    this.database = database;
  }

  @Override
  public List<Delivery> pending(int limit) {
    return database.read(
        "read what goes out", sql -> sql.list(PENDING, SqlOutbox::delivery, limit));
  }

  @Override
  public void settle(ConversationId conversation, int number, Fate fate, Instant at) {
    var end =
        switch (fate) {
          case Fate.Sent(String platformId) ->
              new End(DeskView.Status.SENT, Optional.of(platformId), Optional.empty());
          case Fate.Undeliverable(String why) ->
              new End(DeskView.Status.UNDELIVERABLE, Optional.empty(), Optional.of(why));
          case Fate.Silenced() ->
              new End(DeskView.Status.SILENCED, Optional.empty(), Optional.empty());
        };
    database.write(
        "settle a message",
        sql ->
            sql.update(
                SETTLE, end.status, end.platformId, end.why, at, conversation.value(), number));
  }

  @Override
  public void tried(ConversationId conversation, int number, String why, Instant at) {
    database.write("record a try", sql -> sql.update(TRIED, why, at, conversation.value(), number));
  }

  @Override
  public Optional<String> sentAs(ConversationId conversation, int number) {
    return database.read("look for a sent message", sql -> sentAs(sql, conversation, number));
  }

  @Override
  public long backlog() {
    return database.read("count what goes out", sql -> sql.number(BACKLOG));
  }

  static Optional<String> sentAs(Sql sql, ConversationId conversation, int number)
      throws SQLException {
    return sql.first(SENT, row -> row.text("platform_id"), conversation.value(), number);
  }

  private static Delivery delivery(Row row) throws SQLException {
    return new Delivery(
        new ConversationId(row.text("conversation")),
        Math.toIntExact(row.number("number")),
        Columns.address(row),
        Forms.AUTHOR.read(row.text("author")),
        Forms.MESSAGE.read(row.text("body")),
        row.maybeNumber("replaces").map(Math::toIntExact),
        row.maybeText("platform_id"),
        Math.toIntExact(row.number("attempts")));
  }
}
