package firstline.storage.conversation;

import firstline.core.conversation.ConversationId;
import firstline.core.port.DeskView.Entry;
import firstline.core.port.DeskView.Status;
import firstline.storage.database.Row;
import firstline.storage.database.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts a transcript together: each turn's event, then what was said in answer to it. */
final class Transcript {
  private static final String TURNS =
      "SELECT t.sequence, t.at, t.state, t.whys, i.event"
          + " FROM turn t JOIN inbox i ON i.sequence = t.sequence"
          + " WHERE t.conversation = ? AND t.sequence > ? ORDER BY t.sequence LIMIT ?";
  private static final String MESSAGES =
      "SELECT sequence, at, number, author, body, status, replaces FROM message"
          + " WHERE conversation = ? AND sequence > ? AND sequence <= ? ORDER BY number";

  private Transcript() {}

  /** Whole turns after a sequence number, at least one if there is one, and no more than fit. */
  static List<Entry> read(Sql sql, ConversationId id, long after, int limit) throws SQLException {
    var turns = sql.list(TURNS, Transcript::happened, id.value(), after, limit);
    if (turns.isEmpty()) {
      return List.of();
    }
    long last = turns.getLast().sequence();
    var spoken =
        sql.list(MESSAGES, Transcript::spoken, id.value(), after, last).stream()
            .collect(Collectors.groupingBy(Entry.Spoken::sequence));
    return fitting(turns, spoken, limit);
  }

  private static List<Entry> fitting(
      List<Entry.Happened> turns, Map<Long, List<Entry.Spoken>> spoken, int limit) {
    var entries = new ArrayList<Entry>();
    for (var turn : turns) {
      var answers = spoken.getOrDefault(turn.sequence(), List.of());
      if (!entries.isEmpty() && entries.size() + 1 + answers.size() > limit) {
        break;
      }
      entries.add(turn);
      entries.addAll(answers);
    }
    return List.copyOf(entries);
  }

  private static Entry.Happened happened(Row row) throws SQLException {
    return new Entry.Happened(
        row.number("sequence"),
        row.instant("at"),
        Forms.EVENT.read(row.text("event")),
        Forms.WHYS.read(row.text("whys")),
        row.text("state"));
  }

  private static Entry.Spoken spoken(Row row) throws SQLException {
    return new Entry.Spoken(
        row.number("sequence"),
        row.instant("at"),
        Math.toIntExact(row.number("number")),
        Forms.AUTHOR.read(row.text("author")),
        Forms.MESSAGE.read(row.text("body")),
        row.constant(Status.class, "status"),
        row.maybeNumber("replaces").map(Math::toIntExact));
  }
}
