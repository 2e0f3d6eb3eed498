package firstline.storage.conversation;

import firstline.core.conversation.Event;
import firstline.core.conversation.Inquiry;
import firstline.core.port.Inbound;
import firstline.core.port.InboxItem;
import firstline.core.port.Inquiries;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import firstline.storage.database.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Questions to a model as a table; what comes of them goes from there into the inbox. */
public final class SqlInquiries implements Inquiries {
  private static final String PENDING =
      "SELECT q.question, c.channel, c.chat, c.scope"
          + " FROM inquiry q JOIN conversation c ON c.id = q.conversation"
          + " ORDER BY q.ordinal LIMIT ?";
  private static final String TAKE_OFF =
      "DELETE FROM inquiry WHERE conversation = ? AND notice = ?";

  private final Database database;

  public SqlInquiries(Database database) {
    this.database = database;
  }

  @Override
  public List<Asked> pending(int limit) {
    return database.read("read inquiries", sql -> sql.list(PENDING, SqlInquiries::asked, limit));
  }

  @Override
  public Optional<InboxItem> finish(Asked asked, Inquiry.Outcome outcome, Instant at) {
    var inquiry = asked.inquiry();
    var arrival =
        Arrival.of(
            new Inbound(
                "inquiry",
                inquiry.conversation() + "-" + inquiry.notice(),
                asked.address(),
                Optional.of(inquiry.conversation()),
                Optional.empty(),
                new Event.InquiryCameBack(at, inquiry.notice(), outcome)));
    return database.write("store a model's answer", sql -> finish(sql, inquiry, arrival));
  }

  private static Optional<InboxItem> finish(Sql sql, Inquiry inquiry, Arrival arrival)
      throws SQLException {
    return sql.update(TAKE_OFF, inquiry.conversation().value(), inquiry.notice()) == 0
        ? Optional.empty()
        : InboxTable.add(sql, List.of(arrival)).stream().findFirst();
  }

  private static Asked asked(Row row) throws SQLException {
    return new Asked(Columns.address(row), Forms.INQUIRY.read(row.text("question")));
  }
}
