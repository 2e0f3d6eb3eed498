package firstline.storage.staffroom;

import firstline.core.conversation.Author;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.conversation.Why;
import firstline.core.message.Message;
import firstline.core.staffroom.Happening;
import firstline.storage.database.Row;
import firstline.storage.database.Sql;
import firstline.storage.json.Form;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads turns as they are told in a topic. */
final class Happenings {
  private static final String TURNS =
      "SELECT t.sequence, t.at, t.whys, i.source, i.delivery, i.event"
          + " FROM turn t JOIN inbox i ON i.sequence = t.sequence"
          + " WHERE t.conversation = ? AND t.sequence > ? ORDER BY t.sequence LIMIT ?";
  private static final String MESSAGES =
      "SELECT sequence, number, author, body FROM message"
          + " WHERE conversation = ? AND sequence > ? AND sequence <= ? ORDER BY number";
  private static final Form<Event> EVENT = Form.of(Event.class);
  private static final Form<List<Why>> WHYS = Form.listOf(Why.class);
  private static final Form<Author> AUTHOR = Form.of(Author.class);
  private static final Form<Message> MESSAGE = Form.of(Message.class);

  private Happenings() {}

  private record Said(long sequence, Happening.Spoken spoken) {}

  static List<Happening> read(Sql sql, ConversationId id, long after, int limit)
      throws SQLException {
    var turns = sql.list(TURNS, Happenings::turn, id.value(), after, limit);
    if (turns.isEmpty()) {
      return List.of();
    }
    Map<Long, List<Happening.Spoken>> spoken =
        sql.list(MESSAGES, Happenings::said, id.value(), after, turns.getLast().sequence()).stream()
            .collect(
                Collectors.groupingBy(
                    Said::sequence, Collectors.mapping(Said::spoken, Collectors.toList())));
    return turns.stream()
        .map(turn -> with(turn, spoken.getOrDefault(turn.sequence(), List.of())))
        .toList();
  }

  private static Happening with(Happening turn, List<Happening.Spoken> spoken) {
    return new Happening(
        turn.sequence(), turn.source(), turn.key(), turn.at(), turn.event(), turn.whys(), spoken);
  }

  private static Happening turn(Row row) throws SQLException {
    return new Happening(
        row.number("sequence"),
        row.text("source"),
        row.text("delivery"),
        row.instant("at"),
        EVENT.read(row.text("event")),
        WHYS.read(row.text("whys")),
        List.of());
  }

  private static Said said(Row row) throws SQLException {
    return new Said(
        row.number("sequence"),
        new Happening.Spoken(
            Math.toIntExact(row.number("number")),
            AUTHOR.read(row.text("author")),
            MESSAGE.read(row.text("body"))));
  }
}
