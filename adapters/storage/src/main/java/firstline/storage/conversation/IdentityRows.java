package firstline.storage.conversation;

import firstline.core.conversation.Effect;
import firstline.core.customer.Contact;
import firstline.core.identity.Attempts;
import firstline.core.identity.Pass;
import firstline.core.port.Turn;
import firstline.storage.database.Sql;
import firstline.storage.database.Work;
import firstline.storage.people.Email;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** What becomes of the tables when somebody is recognised, or tries to be. */
final class IdentityRows {
  private static final String FIRST =
      "INSERT INTO identity_attempts (version, asked, wrong, since, locked_until, subject)"
          + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
  private static final String NEXT =
      "UPDATE identity_attempts SET version = ?, asked = ?, wrong = ?, since = ?, locked_until = ?"
          + " WHERE subject = ? AND version = ?";
  private static final String SWEEP =
      "DELETE FROM identity_attempts WHERE since < ? AND subject <> ?"
          + " AND (locked_until IS NULL OR locked_until < ?)";
  private static final String USE =
      "INSERT INTO used_pass (serial, expires_at) VALUES (?, ?) ON CONFLICT DO NOTHING";
  private static final String SWEEP_PASSES = "DELETE FROM used_pass WHERE expires_at < ?";
  private static final String LINK =
      "INSERT INTO identity_link (channel, chat, person, account, email_key, how, at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)"
          + " ON CONFLICT (channel, chat, person) DO UPDATE SET account = excluded.account,"
          + " email_key = excluded.email_key, how = excluded.how, at = excluded.at";
  private static final String UNLINK =
      "DELETE FROM identity_link WHERE channel = ? AND chat = ? AND person = ?";

  /** What is older than this can no longer matter. */
  private static final Duration KEPT = Duration.ofDays(1);

  private IdentityRows() {}

  /**
   * The condition on which a turn with an effect can take effect at all, if it has one. Where it
   * turns out false, something else came first, and the turn must be decided again.
   */
  static Optional<Work<Boolean>> condition(Turn turn, Effect effect) {
    if (effect instanceof Effect.CountAttempts count) {
      return Optional.of(sql -> count(sql, turn, count));
    }
    return effect instanceof Effect.UsePass(var pass)
        ? Optional.of(sql -> use(sql, turn, pass))
        : Optional.empty();
  }

  private static boolean count(Sql sql, Turn turn, Effect.CountAttempts count) throws SQLException {
    var subject = count.subject().value();
    var yesterday = turn.at().minus(KEPT);
    sql.update(SWEEP, yesterday, subject, yesterday);
    Attempts after = count.after();
    var before = count.before().version();
    return before == 0
        ? 1
            == sql.update(
                FIRST,
                after.version(),
                after.asked(),
                after.wrong(),
                after.since(),
                after.lockedUntil(),
                subject)
        : 1
            == sql.update(
                NEXT,
                after.version(),
                after.asked(),
                after.wrong(),
                after.since(),
                after.lockedUntil(),
                subject,
                before);
  }

  private static boolean use(Sql sql, Turn turn, Pass pass) throws SQLException {
    sql.update(SWEEP_PASSES, turn.at().minus(KEPT));
    return sql.update(USE, pass.serial(), pass.expires()) == 1;
  }

  static void link(Sql sql, Turn turn, Contact contact, String how) throws SQLException {
    var header = turn.after().header();
    sql.update(
        LINK,
        header.address().channel(),
        header.address().chat(),
        header.person().platformId(),
        contact.account().value(),
        Email.key(contact.email()),
        how,
        turn.at());
  }

  static void unlink(Sql sql, Turn turn) throws SQLException {
    var header = turn.after().header();
    sql.update(
        UNLINK, header.address().channel(), header.address().chat(), header.person().platformId());
  }
}
