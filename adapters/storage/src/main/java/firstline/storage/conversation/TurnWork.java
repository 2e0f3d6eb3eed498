package firstline.storage.conversation;

import firstline.core.port.ConversationStore.Committed;
import firstline.core.port.Delivery;
import firstline.core.port.Turn;
import firstline.storage.database.Sql;
import firstline.storage.database.Work;
import firstline.storage.followup.FollowUpWork;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Storing a turn. The documents are made together with this, on the caller's thread; what is left
 * for the database's thread are the statements.
 *
 * @param whys as a document
 */
record TurnWork(
    Turn turn,
    ConversationRow conversation,
    String whys,
    List<Work<Boolean>> conditions,
    List<Work<Optional<Delivery>>> effects)
    implements Work<Committed> {
  private static final String DONE = "UPDATE inbox SET done = 1 WHERE sequence = ? AND done = 0";
  private static final String NOT_DONE = "UPDATE inbox SET done = 0 WHERE sequence = ?";
  private static final String SAVE = "SAVEPOINT before_turn";
  private static final String BACK = "ROLLBACK TO SAVEPOINT before_turn";
  private static final String TURN =
      "INSERT INTO turn (conversation, sequence, version, at, state, whys)"
          + " VALUES (?, ?, ?, ?, ?, ?)";

  static TurnWork of(Turn turn) {
    return new TurnWork(
        turn,
        ConversationRow.of(turn.after(), turn.item().inbound().event()),
        Forms.WHYS.write(turn.whys()),
        turn.effects().stream()
            .flatMap(
                effect ->
                    Stream.concat(
                        IdentityRows.condition(turn, effect).stream(),
                        FollowUpWork.condition(effect).stream()))
            .toList(),
        turn.effects().stream().map(effect -> EffectRows.of(turn, effect)).toList());
  }

  /** What conditions have written is taken back where the turn is not stored after all. */
  @Override
  public Committed run(Sql sql) throws SQLException {
    if (conditions.isEmpty()) {
      return store(sql);
    }
    sql.update(SAVE);
    boolean met = true;
    for (var condition : conditions) {
      met = met && condition.run(sql);
    }
    var committed = met ? store(sql) : new Committed.Stale();
    if (!(committed instanceof Committed.Stored)) {
      sql.update(BACK);
    }
    return committed;
  }

  private Committed store(Sql sql) throws SQLException {
    long sequence = turn.item().sequence();
    if (sql.update(DONE, sequence) == 0) {
      return new Committed.AlreadyDone();
    }
    if (!conversationMoved(sql)) {
      sql.update(NOT_DONE, sequence);
      return new Committed.Stale();
    }
    sql.update(
        TURN,
        turn.after().id().value(),
        sequence,
        turn.after().header().version(),
        turn.at(),
        conversation.standing().name(),
        whys);
    return new Committed.Stored(deliveries(sql));
  }

  private boolean conversationMoved(Sql sql) throws SQLException {
    var before = turn.before();
    return before.isEmpty()
        ? conversation.open(sql)
        : conversation.replace(sql, before.get().header().version());
  }

  private List<Delivery> deliveries(Sql sql) throws SQLException {
    var deliveries = new ArrayList<Delivery>();
    for (var effect : effects) {
      effect.run(sql).ifPresent(deliveries::add);
    }
    return List.copyOf(deliveries);
  }
}
