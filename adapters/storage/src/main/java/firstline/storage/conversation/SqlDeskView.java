package firstline.storage.conversation;

import firstline.core.conversation.Address;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.port.DeskView;
import firstline.storage.database.Database;
import java.util.List;
import java.util.Optional;

/** Lists from indexed columns; what is shown of one conversation comes from its documents. */
public final class SqlDeskView implements DeskView {
  private static final String ROWS = "SELECT " + DeskLine.COLUMNS + " FROM conversation";
  private static final String WAITING =
      ROWS + " WHERE waiting_since IS NOT NULL ORDER BY waiting_since, id LIMIT ?";
  private static final String OTHERS = ROWS + " WHERE queue = ? ORDER BY last_at DESC, id LIMIT ?";
  private static final String COUNT = "SELECT count(*) FROM conversation WHERE queue = ?";
  private static final String FIND = "SELECT state FROM conversation WHERE id = ?";
  private static final String AT =
      ROWS + " WHERE channel = ? AND chat = ? AND scope = ? ORDER BY opened_at DESC, id LIMIT ?";
  private static final String EARLIER =
      ROWS
          + " WHERE ((channel, chat, scope) ="
          + " (SELECT channel, chat, scope FROM conversation WHERE id = ?)"
          + " OR account = (SELECT account FROM conversation WHERE id = ?)) AND id <> ?"
          + " ORDER BY opened_at DESC, id LIMIT ?";
  private static final String DOING = "list conversations";

  private final Database database;

  public SqlDeskView(Database database) {
    this.database = database;
  }

  @Override
  public List<Row> list(Queue queue, int limit) {
    return database.read(
        DOING,
        sql ->
            queue == Queue.WAITING
                ? sql.list(WAITING, DeskLine::of, limit)
                : sql.list(OTHERS, DeskLine::of, queue, limit));
  }

  @Override
  public int count(Queue queue) {
    return Math.toIntExact(database.read("count conversations", sql -> sql.number(COUNT, queue)));
  }

  @Override
  public Optional<Conversation> conversation(ConversationId id) {
    return database
        .read("read a conversation", sql -> sql.first(FIND, row -> row.text("state"), id.value()))
        .map(Forms.CONVERSATION::read);
  }

  @Override
  public List<Row> at(Address address, int limit) {
    return database.read(
        DOING,
        sql ->
            sql.list(AT, DeskLine::of, address.channel(), address.chat(), address.scope(), limit));
  }

  @Override
  public List<Row> earlier(ConversationId id, int limit) {
    return database.read(
        DOING, sql -> sql.list(EARLIER, DeskLine::of, id.value(), id.value(), id.value(), limit));
  }

  /**
   * Turns are never cut: there may be fewer entries than asked for, or more if one turn has them.
   */
  @Override
  public List<Entry> transcript(ConversationId id, long after, int limit) {
    return database.read("read a transcript", sql -> Transcript.read(sql, id, after, limit));
  }
}
