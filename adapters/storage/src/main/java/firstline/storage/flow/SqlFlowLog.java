package firstline.storage.flow;

import firstline.core.conversation.Activity;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Why;
import firstline.core.port.FlowLog;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import firstline.storage.json.Form;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads out of conversations and their turns what they tell of flows. */
public final class SqlFlowLog implements FlowLog {
  private static final String UNDERWAY =
      "SELECT state FROM conversation WHERE closed_at IS NULL AND state LIKE '%InFlow%'";
  private static final String SINCE =
      "SELECT conversation, sequence, at, whys FROM"
          + " (SELECT conversation, sequence, at, whys FROM turn"
          + " WHERE at >= ? AND whys LIKE '%\"flow.%' ORDER BY at DESC LIMIT ?) newest"
          + " ORDER BY conversation, sequence";
  private static final Form<Conversation> CONVERSATION = Form.of(Conversation.class);
  private static final Form<List<Why>> WHYS = Form.listOf(Why.class);

  private final Database database;

  public SqlFlowLog(Database database) {
    this.database = database;
  }

  @Override
  public List<Underway> underway() {
    return database
        .read("read who is in a flow", sql -> sql.list(UNDERWAY, row -> row.text("state")))
        .stream()
        .map(CONVERSATION::read)
        .flatMap(conversation -> underway(conversation).stream())
        .toList();
  }

  private static Optional<Underway> underway(Conversation conversation) {
    var activity =
        switch (conversation) {
          case Conversation.WithBot(_, var now) -> now;
          case Conversation.WithHuman(_, _, var paused) -> paused;
          case Conversation.Closed _ -> new Activity.Idle();
        };
    var within = activity instanceof Activity.Identifying(_, var paused) ? paused : activity;
    return within instanceof Activity.InFlow(var run)
        ? Optional.of(new Underway(conversation.id(), run))
        : Optional.empty();
  }

  @Override
  public List<Told> since(Instant from, int limit) {
    return database.read(
        "read how flows went", sql -> sql.list(SINCE, SqlFlowLog::told, from, limit));
  }

  private static Told told(Row row) throws SQLException {
    return new Told(
        new ConversationId(row.text("conversation")),
        row.instant("at"),
        WHYS.read(row.text("whys")));
  }
}
