package firstline.storage.conversation;

import firstline.core.conversation.ConversationId;
import firstline.core.port.Inbound;
import firstline.core.port.InboxItem;
import firstline.storage.database.Row;
import firstline.storage.database.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of the inbox, as all who bring something in write them. */
final class InboxTable {
  /** What {@link #item} reads. */
  static final String COLUMNS =
      "sequence, source, delivery, channel, chat, scope, conversation, person, event";

  private static final int CHUNK = 32;
  private static final String ONE = insert(1);
  private static final String MANY = insert(CHUNK);

  private InboxTable() {}

  /** Adds what is new, in order, and says what that was. */
  static List<InboxItem> add(Sql sql, List<Arrival> arrivals) throws SQLException {
    var added = new ArrayList<InboxItem>(arrivals.size());
    for (int at = 0; at < arrivals.size(); ) {
      int size = arrivals.size() - at >= CHUNK ? CHUNK : 1;
      added.addAll(insert(sql, arrivals.subList(at, at + size)));
      at += size;
    }
    return added;
  }

  static InboxItem item(Row row) throws SQLException {
    return new InboxItem(
        row.number("sequence"),
        new Inbound(
            row.text("source"),
            row.text("delivery"),
            Columns.address(row),
            row.maybeText("conversation").map(ConversationId::new),
            row.maybeText("person").map(Forms.PERSON::read),
            Forms.EVENT.read(row.text("event"))));
  }

  private static List<InboxItem> insert(Sql sql, List<Arrival> chunk) throws SQLException {
    var sequences = sequences(sql, chunk);
    var added = new ArrayList<InboxItem>(chunk.size());
    for (var arrival : chunk) {
      var sequence = sequences.remove(arrival.key());
      if (sequence != null) {
        added.add(new InboxItem(sequence, arrival.inbound()));
      }
    }
    return added;
  }

  private static Map<Arrival.Key, Long> sequences(Sql sql, List<Arrival> chunk)
      throws SQLException {
    var arguments = new ArrayList<@Nullable Object>(chunk.size() * 8);
    for (var arrival : chunk) {
      var inbound = arrival.inbound();
      var address = inbound.address();
      arguments.add(arrival.key().source());
      arguments.add(arrival.key().delivery());
      Collections.addAll(arguments, address.channel(), address.chat(), address.scope());
      arguments.add(inbound.conversation().map(ConversationId::value));
      Collections.addAll(arguments, arrival.person(), arrival.event());
    }
    var sequences = new HashMap<Arrival.Key, Long>();
    sql.list(
            chunk.size() == 1 ? ONE : MANY,
            row ->
                Map.entry(
                    new Arrival.Key(row.text("source"), row.text("delivery")),
                    row.number("sequence")),
            arguments.toArray())
        .forEach(entry -> sequences.put(entry.getKey(), entry.getValue()));
    return sequences;
  }

  private static String insert(int rows) {
    return "INSERT INTO inbox (source, delivery, channel, chat, scope, conversation, person, event) VALUES "
        + String.join(", ", Collections.nCopies(rows, "(?, ?, ?, ?, ?, ?, ?, ?)"))
        + " ON CONFLICT DO NOTHING RETURNING sequence, source, delivery";
  }
}
