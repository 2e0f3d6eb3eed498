package firstline.storage.followup;

import firstline.core.conversation.Effect;
import firstline.core.followup.Booking;
import firstline.core.followup.Owner;
import firstline.core.followup.Problem;
import firstline.core.followup.Quote;
import firstline.core.followup.Ticket;
import firstline.core.port.Turn;
import firstline.core.quote.Price;
import firstline.storage.database.Sql;
import firstline.storage.database.Work;
import java.sql.SQLException;
import java.util.Optional;

/** What effects leave beyond the conversation. Runs within the transaction of their turn. */
public final class FollowUpWork {
  private static final String PROBLEM =
      "INSERT INTO problem (owner, issue, since, last_at, body) VALUES (?, ?, ?, ?, ?)"
          + " ON CONFLICT (owner, issue, since)"
          + " DO UPDATE SET last_at = excluded.last_at, body = excluded.body";
  private static final String TICKET =
      "INSERT INTO ticket (number, owner, conversation, status, tokens, opened_at, changed_at, body)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (number) DO UPDATE"
          + " SET status = excluded.status, tokens = excluded.tokens,"
          + " changed_at = excluded.changed_at, body = excluded.body";
  private static final String ENTRY =
      "INSERT INTO ticket_entry (ticket, at, by_whom, name, words) VALUES (?, ?, ?, ?, ?)";
  private static final String QUOTE =
      "INSERT INTO quote (number, owner, conversation, status, made_at, changed_at, body)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (number) DO UPDATE"
          + " SET status = excluded.status, changed_at = excluded.changed_at, body = excluded.body";
  private static final String SETTLED =
      "SELECT count(*) FROM quote WHERE number = ? AND status IN ('ACCEPTED', 'DECLINED')";
  private static final String BOOKING =
      "INSERT INTO booking (number, owner, conversation, status, made_at, changed_at, body)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (number) DO UPDATE"
          + " SET status = excluded.status, changed_at = excluded.changed_at, body = excluded.body";
  private static final String EXTENSION =
      "INSERT INTO window_extension (account, until, agent, agent_name, reason, at)"
          + " VALUES (?, ?, ?, ?, ?, ?)";
  private static final String TOLD =
      "INSERT INTO window_told (account, at) VALUES (?, ?) ON CONFLICT (account) DO NOTHING";

  private FollowUpWork() {}

  /**
   * What must hold for an effect to be stored. A quote that was settled meanwhile is not changed,
   * so that it is accepted once, from whatever conversation.
   */
  public static Optional<Work<Boolean>> condition(Effect effect) {
    return effect instanceof Effect.KeepQuote(Quote quote)
        ? Optional.of(sql -> sql.number(SETTLED, quote.number().value()) == 0)
        : Optional.empty();
  }

  /** Stores what an effect leaves. */
  public static void run(Sql sql, Turn turn, Effect.OfCase effect) throws SQLException {
    switch (effect) {
      case Effect.KeepProblem(var problem) -> problem(sql, problem);
      case Effect.KeepTicket(var ticket) -> ticket(sql, turn, ticket);
      case Effect.AddToTicket(var number, var entry) ->
          sql.update(ENTRY, number.value(), entry.at(), entry.by(), entry.name(), entry.words());
      case Effect.KeepQuote(var quote) -> quote(sql, turn, quote);
      case Effect.KeepBooking(var booking) -> booking(sql, turn, booking);
      case Effect.ExtendWindow(var account, var until, var agent, var reason) ->
          sql.update(
              EXTENSION,
              account.value(),
              until.toString(),
              agent.id().value(),
              agent.name(),
              reason,
              turn.at());
      case Effect.ToldOfWindowEnd(var account) -> sql.update(TOLD, account.value(), turn.at());
    }
  }

  private static void problem(Sql sql, Problem problem) throws SQLException {
    sql.update(
        PROBLEM,
        problem.owner().value(),
        problem.issue().value(),
        problem.since(),
        problem.lastAt(),
        Bodies.PROBLEM.write(problem));
  }

  private static void ticket(Sql sql, Turn turn, Ticket ticket) throws SQLException {
    var owner =
        ticket
            .account()
            .map(Owner::account)
            .orElseGet(() -> Owner.chat(turn.after().header().address().toString()));
    sql.update(
        TICKET,
        ticket.number().value(),
        owner.value(),
        turn.after().id().value(),
        ticket.status(),
        ticket.price().map(Price::tokens).orElse(0),
        ticket.openedAt(),
        turn.at(),
        Bodies.TICKET.write(ticket));
  }

  private static void quote(Sql sql, Turn turn, Quote quote) throws SQLException {
    sql.update(
        QUOTE,
        quote.number().value(),
        Owner.account(quote.account()).value(),
        turn.after().id().value(),
        quote.status(),
        quote.madeAt(),
        turn.at(),
        Bodies.QUOTE.write(quote));
  }

  private static void booking(Sql sql, Turn turn, Booking booking) throws SQLException {
    sql.update(
        BOOKING,
        booking.number().value(),
        Owner.account(booking.account()).value(),
        turn.after().id().value(),
        booking.status(),
        booking.madeAt(),
        turn.at(),
        Bodies.BOOKING.write(booking));
  }
}
