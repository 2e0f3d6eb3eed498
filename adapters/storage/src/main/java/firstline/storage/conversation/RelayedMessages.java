package firstline.storage.conversation;

import firstline.core.conversation.Author;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.conversation.Found.Relayed.Said;
import firstline.core.message.Message;
import firstline.storage.database.Row;
import firstline.storage.database.Sql;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what was said in answer to a delivery, as later messages have left it. */
final class RelayedMessages {
  private static final String MESSAGES =
      "SELECT m.number, m.author, m.body, m.replaces,"
          + " CASE WHEN i.sequence IS NULL THEN 0 ELSE 1 END AS first"
          + " FROM message m LEFT JOIN inbox i"
          + " ON i.sequence = m.sequence AND i.source = ? AND i.delivery = ?"
          + " WHERE m.conversation = ? AND (i.sequence IS NOT NULL OR m.replaces IS NOT NULL)"
          + " ORDER BY m.number";

  private RelayedMessages() {}

  private record Spoken(
      int number, Author author, Message message, Optional<Integer> replaces, boolean first) {}

  static List<Said> read(Sql sql, ConversationId id, Event.Origin origin) throws SQLException {
    Map<Integer, Said> now = new LinkedHashMap<>();
    for (var spoken :
        sql.list(MESSAGES, RelayedMessages::spoken, origin.source(), origin.key(), id.value())) {
      boolean follows = spoken.replaces().map(now::remove).isPresent();
      if ((follows || spoken.first()) && !spoken.message().saysNothing()) {
        now.put(spoken.number(), new Said(spoken.number(), spoken.author(), spoken.message()));
      }
    }
    return List.copyOf(now.values());
  }

  private static Spoken spoken(Row row) throws SQLException {
    return new Spoken(
        Math.toIntExact(row.number("number")),
        Forms.AUTHOR.read(row.text("author")),
        Forms.MESSAGE.read(row.text("body")),
        row.maybeNumber("replaces").map(Math::toIntExact),
        row.number("first") > 0);
  }
}
