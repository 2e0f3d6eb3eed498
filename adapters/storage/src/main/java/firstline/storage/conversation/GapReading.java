package firstline.storage.conversation;

import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.port.Gaps;
import firstline.storage.database.Row;
import firstline.storage.database.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads around a question that was not answered: its words, who asked, what a person spent on it.
 */
final class GapReading {
  private static final String HUMAN = "WithHuman";

  /** The words that a turn was about: its own, or the last that were searched before it. */
  private static final String WORDS =
      "SELECT i.event FROM turn t JOIN inbox i ON i.sequence = t.sequence"
          + " WHERE t.conversation = ? AND t.sequence <= ? AND t.whys LIKE '%\"search.%'"
          + " ORDER BY t.sequence DESC LIMIT 1";

  private static final String STATE = "SELECT channel, chat, state FROM conversation WHERE id = ?";
  private static final String TURNS =
      "SELECT at, state FROM turn WHERE conversation = ? ORDER BY sequence";

  private record Setting(String customer, Conversation conversation, Duration human) {}

  private record Stood(Instant at, boolean human) {}

  private final Sql sql;
  private final Map<ConversationId, Optional<Setting>> settings = new HashMap<>();

  GapReading(Sql sql) {
    this.sql = sql;
  }

  /** The question; nothing where no words led to it. */
  Optional<Gaps.Asked> asked(SqlGaps.LackRow lack) throws SQLException {
    var words = words(lack.id());
    var setting = setting(lack.id().conversation());
    if (words.isEmpty() || setting.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Gaps.Asked(
            lack.id(),
            lack.at(),
            words.get(),
            setting.get().conversation().header().locale(),
            setting.get().customer(),
            lack.lack(),
            lack.article(),
            setting.get().human()));
  }

  private Optional<String> words(Gaps.QuestionId.InChat id) throws SQLException {
    return sql.first(
            WORDS,
            row -> Forms.EVENT.read(row.text("event")),
            id.conversation().value(),
            id.sequence())
        .flatMap(GapReading::words)
        .filter(words -> !words.isBlank());
  }

  private static Optional<String> words(Event event) {
    return switch (event) {
      case Event.Said said -> Optional.of(said.text());
      case Event.Edited edited -> Optional.of(edited.text());
      case Event.FromCustomer _, Event.FromStaff _, Event.FromWorld _ -> Optional.empty();
    };
  }

  private Optional<Setting> setting(ConversationId id) throws SQLException {
    var known = settings.get(id);
    if (known == null) {
      known = sql.first(STATE, row -> setting(row, id), id.value());
      settings.put(id, known);
    }
    return known;
  }

  private Setting setting(Row row, ConversationId id) throws SQLException {
    return new Setting(
        row.text("channel") + ":" + row.text("chat"),
        Forms.CONVERSATION.read(row.text("state")),
        human(id));
  }

  /**
   * How long a person has had the conversation; a takeover that goes on counts to its last turn.
   */
  private Duration human(ConversationId id) throws SQLException {
    var total = Duration.ZERO;
    Optional<Stood> before = Optional.empty();
    var turns =
        sql.list(
            TURNS,
            row -> new Stood(row.instant("at"), row.text("state").equals(HUMAN)),
            id.value());
    for (var turn : turns) {
      if (before.filter(Stood::human).isPresent()) {
        total = total.plus(Duration.between(before.get().at(), turn.at()));
      }
      before = Optional.of(turn);
    }
    return total;
  }
}
