package firstline.storage.followup;

import firstline.core.catalog.BookingNumber;
import firstline.core.catalog.QuoteNumber;
import firstline.core.catalog.TicketNumber;
import firstline.core.conversation.ConversationId;
import firstline.core.customer.AccountId;
import firstline.core.followup.Booking;
import firstline.core.followup.Quote;
import firstline.core.followup.Ticket;
import firstline.core.port.CaseFiles;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import firstline.storage.json.Form;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tickets, quotes and bookings, read for staff. */
public final class SqlCaseFiles implements CaseFiles {
  private static final String EXTENSIONS =
      "SELECT until, agent_name, reason, at FROM window_extension WHERE account = ?"
          + " ORDER BY ordinal DESC";

  /** A kind of file: its table and its documents. */
  private record Drawer<T>(String table, Form<T> form) {
    List<Filed<T>> in(Database database, Enum<?> status, boolean oldestFirst, int limit) {
      var order = oldestFirst ? "changed_at, number" : "changed_at DESC, number DESC";
      var query = select() + " WHERE status = ? ORDER BY " + order + " LIMIT ?";
      return database.read(
          "list each " + table, sql -> sql.list(query, this::filed, status, limit));
    }

    Optional<Filed<T>> find(Database database, String number) {
      return database.read(
          "read a " + table, sql -> sql.first(select() + " WHERE number = ?", this::filed, number));
    }

    List<Filed<T>> of(Database database, ConversationId conversation) {
      var query = select() + " WHERE conversation = ? ORDER BY changed_at DESC, number DESC";
      return database.read(
          "list each " + table, sql -> sql.list(query, this::filed, conversation.value()));
    }

    private String select() {
      return "SELECT conversation, changed_at, body FROM " + table;
    }

    private Filed<T> filed(Row row) throws SQLException {
      return new Filed<>(
          form.read(row.text("body")),
          new ConversationId(row.text("conversation")),
          row.instant("changed_at"));
    }
  }

  private static final Drawer<Ticket> TICKETS = new Drawer<>("ticket", Bodies.TICKET);
  private static final Drawer<Quote> QUOTES = new Drawer<>("quote", Bodies.QUOTE);
  private static final Drawer<Booking> BOOKINGS = new Drawer<>("booking", Bodies.BOOKING);

  private final Database database;

  public SqlCaseFiles(Database database) {
    this.database = database;
  }

  @Override
  public List<Filed<Ticket>> tickets(Ticket.Status status, int limit) {
    return TICKETS.in(database, status, status != Ticket.Status.SOLVED, limit);
  }

  @Override
  public Optional<Filed<Ticket>> ticket(TicketNumber number) {
    return TICKETS.find(database, number.value());
  }

  @Override
  public List<Ticket.Entry> entries(TicketNumber number) {
    return database.read("read a ticket", sql -> TicketEntries.of(sql, number));
  }

  @Override
  public List<Filed<Quote>> quotes(Quote.Status status, int limit) {
    return QUOTES.in(database, status, false, limit);
  }

  @Override
  public Optional<Filed<Quote>> quote(QuoteNumber number) {
    return QUOTES.find(database, number.value());
  }

  @Override
  public List<Filed<Booking>> bookings(Booking.Status status, int limit) {
    return BOOKINGS.in(database, status, status == Booking.Status.REQUESTED, limit);
  }

  @Override
  public Optional<Filed<Booking>> booking(BookingNumber number) {
    return BOOKINGS.find(database, number.value());
  }

  @Override
  public List<Filed<Ticket>> ticketsOf(ConversationId conversation) {
    return TICKETS.of(database, conversation);
  }

  @Override
  public List<Filed<Quote>> quotesOf(ConversationId conversation) {
    return QUOTES.of(database, conversation);
  }

  @Override
  public List<Filed<Booking>> bookingsOf(ConversationId conversation) {
    return BOOKINGS.of(database, conversation);
  }

  @Override
  public List<Extension> extensions(AccountId account) {
    return database.read(
        "list extensions", sql -> sql.list(EXTENSIONS, SqlCaseFiles::extension, account.value()));
  }

  private static Extension extension(Row row) throws SQLException {
    return new Extension(
        LocalDate.parse(row.text("until")),
        row.text("agent_name"),
        row.text("reason"),
        row.instant("at"));
  }
}
