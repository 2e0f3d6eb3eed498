package firstline.storage.conversation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.CheckRequest;
import firstline.core.conversation.Effect;
import firstline.core.conversation.Inquiry;
import firstline.core.customer.Contact;
import firstline.core.message.Mail;
import firstline.core.message.Rung;
import firstline.core.port.Delivery;
import firstline.core.port.Turn;
import firstline.storage.database.Sql;
import firstline.storage.database.Work;
import firstline.storage.followup.FollowUpWork;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** What a turn's effects are in tables. Documents are made at once, rows when the work is run. */
final class EffectRows {
  private static final String SAY =
      "INSERT INTO message (conversation, number, sequence, at, author, body, replaces, changed_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String CHECK =
      "INSERT INTO requested_check (conversation, number, request) VALUES (?, ?, ?)";
  private static final String INQUIRE =
      "INSERT INTO inquiry (conversation, notice, question) VALUES (?, ?, ?)";
  private static final String SET =
      "INSERT INTO timer (conversation, name, due) VALUES (?, ?, ?)"
          + " ON CONFLICT (conversation, name) DO UPDATE SET due = excluded.due";
  private static final String CANCEL = "DELETE FROM timer WHERE conversation = ? AND name = ?";
  private static final String RATE =
      "INSERT INTO article_rating (conversation, sequence, article, rung, helped, at)"
          + " VALUES (?, ?, ?, ?, ?, ?)";

  private static final String MAIL =
      "INSERT INTO mail (id, conversation, sequence, letter, status, at, changed_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)";

  private EffectRows() {}

  /** The work that an effect is; it comes back with a message that is now to be sent. */
  static Work<Optional<Delivery>> of(Turn turn, Effect effect) {
    var conversation = turn.after().id().value();
    long sequence = turn.item().sequence();
    return switch (effect) {
      case Effect.Say say -> say(turn, say);
      case Effect.RunCheck(CheckRequest request) -> {
        var document = Forms.CHECK.write(request);
        yield silent(CHECK, conversation, request.id().number(), document);
      }
      case Effect.Inquire(Inquiry inquiry) ->
          silent(INQUIRE, conversation, inquiry.notice(), Forms.INQUIRY.write(inquiry));
      case Effect.SetTimer(String name, Instant due) -> silent(SET, conversation, name, due);
      case Effect.CancelTimer(String name) -> silent(CANCEL, conversation, name);
      case Effect.RateArticle(ArticleSlug article, Rung rung, boolean helped) ->
          silent(RATE, conversation, sequence, article.value(), rung, helped, turn.at());
      case Effect.SendMail(Mail mail) -> {
        var letter = Forms.MAIL.write(mail);
        var status = mail.to().isPresent() ? "PENDING" : "NOBODY";
        yield silent(MAIL, mail.id(), conversation, sequence, letter, status, turn.at(), turn.at());
      }
      case Effect.OfIdentity changed -> identity(turn, changed);
      case Effect.OfCase kept ->
          sql -> {
            FollowUpWork.run(sql, turn, kept);
            return Optional.empty();
          };
    };
  }

  /** What is a condition has been met when this is run. */
  private static Work<Optional<Delivery>> identity(Turn turn, Effect.OfIdentity effect) {
    return sql -> {
      switch (effect) {
        case Effect.LinkContact(Contact contact, String how) ->
            IdentityRows.link(sql, turn, contact, how);
        case Effect.UnlinkContact() -> IdentityRows.unlink(sql, turn);
        case Effect.CountAttempts _, Effect.UsePass _ -> {}
      }
      return Optional.empty();
    };
  }

  private static Work<Optional<Delivery>> silent(String statement, Object... arguments) {
    return sql -> {
      sql.update(statement, arguments);
      return Optional.empty();
    };
  }

  private static Work<Optional<Delivery>> say(Turn turn, Effect.Say say) {
    var author = Forms.AUTHOR.write(say.author());
    var body = Forms.MESSAGE.write(say.message());
    return sql -> {
      sql.update(
          SAY,
          turn.after().id().value(),
          say.number(),
          turn.item().sequence(),
          turn.at(),
          author,
          body,
          say.replaces(),
          turn.at());
      return Optional.of(delivery(sql, turn, say));
    };
  }

  private static Delivery delivery(Sql sql, Turn turn, Effect.Say say) throws SQLException {
    var id = turn.after().id();
    Optional<String> replaces =
        say.replaces().isEmpty()
            ? Optional.empty()
            : SqlOutbox.sentAs(sql, id, say.replaces().get());
    return new Delivery(
        id,
        say.number(),
        turn.after().header().address(),
        say.author(),
        say.message(),
        say.replaces(),
        replaces,
        0);
  }
}
