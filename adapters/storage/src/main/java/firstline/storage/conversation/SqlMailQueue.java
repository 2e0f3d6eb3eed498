package firstline.storage.conversation;

import firstline.core.message.Mail;
import firstline.core.port.MailQueue;
import firstline.storage.database.Database;
import java.time.Instant;
import java.util.List;

/** E-mail that turns have written, as a table; what is settled is kept without its text. */
public final class SqlMailQueue implements MailQueue {
  private static final String PENDING =
      "SELECT letter FROM mail WHERE status = 'PENDING' ORDER BY ordinal LIMIT ?";
  private static final String SETTLE =
      "UPDATE mail SET status = ?, why = ?, letter = NULL, changed_at = ?"
          + " WHERE id = ? AND status = 'PENDING'";
  private static final String TRIED =
      "UPDATE mail SET attempts = attempts + 1, why = ?, changed_at = ?"
          + " WHERE id = ? AND status = 'PENDING'";

  private final Database database;

  public SqlMailQueue(Database database) {
    this.database = database;
  }

  @Override
  public List<Mail> pending(int limit) {
    return database.read(
        "read mail that goes out",
        sql -> sql.list(PENDING, row -> Forms.MAIL.read(row.text("letter")), limit));
  }

  @Override
  public void settle(String id, Fate fate, String why, Instant at) {
    database.write("settle a mail", sql -> sql.update(SETTLE, fate, why, at, id));
  }

  @Override
  public void tried(String id, String why, Instant at) {
    database.write("note a try of a mail", sql -> sql.update(TRIED, why, at, id));
  }
}
