package firstline.storage.conversation;

import firstline.core.conversation.Address;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.conversation.Found;
import firstline.core.customer.AccountId;
import firstline.core.message.Message;
import firstline.core.port.ConversationStore;
import firstline.core.port.InboxItem;
import firstline.core.port.Turn;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Conversations as tables; the latest of them are also in memory. */
public final class SqlConversationStore implements ConversationStore {
  private static final String ELSEWHERE =
      "SELECT state FROM conversation WHERE account = ? AND closed_at IS NULL"
          + " AND NOT (channel = ? AND chat = ?) ORDER BY last_at DESC LIMIT 1";
  private static final String OPEN =
      "SELECT state FROM conversation"
          + " WHERE channel = ? AND chat = ? AND scope = ? AND closed_at IS NULL";
  private static final String FIND = "SELECT state FROM conversation WHERE id = ?";
  private static final String MESSAGE =
      "SELECT body FROM message WHERE conversation = ? AND number = ?";
  private static final String DISMISS =
      "UPDATE inbox SET done = 1, dismissed = ? WHERE sequence = ? AND done = 0";
  private static final String DOING = "read a conversation";

  private final Database database;
  private final RecentConversations recent = new RecentConversations();
  private final RecentMessages messages = new RecentMessages();

  public SqlConversationStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Conversation> open(Address address) {
    return recent
        .open(address)
        .or(() -> read(OPEN, address.channel(), address.chat(), address.scope()));
  }

  @Override
  public Optional<Conversation> elsewhere(AccountId account, Address here) {
    return database
        .read(
            "look for a conversation elsewhere",
            sql ->
                sql.first(
                    ELSEWHERE,
                    row -> row.text("state"),
                    account.value(),
                    here.channel(),
                    here.chat()))
        .map(Forms.CONVERSATION::read);
  }

  @Override
  public Optional<Conversation> find(ConversationId id) {
    return recent.find(id).or(() -> read(FIND, id.value()));
  }

  @Override
  public Optional<Message> message(ConversationId id, int number) {
    return messages
        .find(id, number)
        .or(
            () ->
                database
                    .read(
                        "read a message",
                        sql -> sql.first(MESSAGE, row -> row.text("body"), id.value(), number))
                    .map(Forms.MESSAGE::read));
  }

  @Override
  public List<Found.Relayed.Said> relayed(ConversationId id, Event.Origin origin) {
    return database.read("read what was relayed", sql -> RelayedMessages.read(sql, id, origin));
  }

  @Override
  public Committed commit(Turn turn) {
    var work = TurnWork.of(turn);
    var committed = database.write("store a turn", work);
    switch (committed) {
      case Committed.Stored stored -> {
        recent.keep(
            new RecentConversations.Kept(turn.after(), work.conversation().state().length()));
        messages.keep(turn);
      }
      case Committed.Stale stale -> {
        turn.before().ifPresent(recent::forget);
        recent.forget(turn.after());
      }
      case Committed.AlreadyDone done -> recent.forget(turn.after());
    }
    return committed;
  }

  @Override
  public void dismiss(InboxItem item, String why) {
    database.write("dismiss an event", sql -> sql.update(DISMISS, why, item.sequence()));
  }

  private Optional<Conversation> read(String query, Object... arguments) {
    var found =
        database.read(DOING, sql -> sql.first(query, SqlConversationStore::kept, arguments));
    found.ifPresent(recent::keep);
    return found.map(RecentConversations.Kept::conversation);
  }

  private static RecentConversations.Kept kept(Row row) throws SQLException {
    var state = row.text("state");
    return new RecentConversations.Kept(Forms.CONVERSATION.read(state), state.length());
  }
}
