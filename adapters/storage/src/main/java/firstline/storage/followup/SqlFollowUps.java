package firstline.storage.followup;

import firstline.core.catalog.TicketNumber;
import firstline.core.conversation.Address;
import firstline.core.customer.AccountId;
import firstline.core.followup.Booking;
import firstline.core.followup.Owner;
import firstline.core.followup.Problem;
import firstline.core.followup.Quote;
import firstline.core.followup.Standing;
import firstline.core.followup.Ticket;
import firstline.core.port.CustomerDirectory;
import firstline.core.port.FollowUps;
import firstline.storage.database.Database;
import firstline.storage.database.Sql;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is kept of customers, read for decisions. */
public final class SqlFollowUps implements FollowUps {
  /** So many of each are looked at; older ones stay with staff. */
  private static final int RECENT = 50;

  private static final String PROBLEMS =
      "SELECT body FROM problem WHERE owner = ? ORDER BY last_at DESC LIMIT " + RECENT;
  private static final String TICKETS =
      "SELECT body FROM ticket WHERE owner = ? ORDER BY opened_at DESC, number DESC LIMIT "
          + RECENT;
  private static final String QUOTES =
      "SELECT body FROM quote WHERE owner = ? ORDER BY made_at DESC, number DESC LIMIT " + RECENT;
  private static final String BOOKINGS =
      "SELECT body FROM booking WHERE owner = ? ORDER BY made_at DESC, number DESC LIMIT " + RECENT;
  private static final String EXTENDED =
      "SELECT until FROM window_extension WHERE account = ? ORDER BY until DESC LIMIT 1";
  private static final String TOLD = "SELECT count(*) FROM window_told WHERE account = ?";

  private final Database database;
  private final CustomerDirectory customers;

  public SqlFollowUps(Database database, CustomerDirectory customers) {
    this.database = database;
    this.customers = customers;
  }

  @Override
  public Standing standing(Optional<AccountId> account, Address address) {
    var chat = Owner.chat(address.toString()).value();
    return account.isEmpty()
        ? database.read("read a chat's problems", sql -> unidentified(sql, chat))
        : identified(account.get(), chat);
  }

  private static Standing unidentified(Sql sql, String chat) throws SQLException {
    return new Standing(
        Optional.empty(),
        problems(sql, chat),
        tickets(sql, chat),
        List.of(),
        List.of(),
        Optional.empty(),
        false);
  }

  private Standing identified(AccountId account, String chat) {
    var customer = customers.find(account);
    var owner = Owner.account(account).value();
    return database.read(
        "read a customer's standing",
        sql ->
            new Standing(
                customer,
                both(problems(sql, owner), problems(sql, chat)),
                oldestFirst(tickets(sql, owner)),
                oldestFirst(sql.list(QUOTES, row -> quote(row.text("body")), owner)),
                oldestFirst(sql.list(BOOKINGS, row -> booking(row.text("body")), owner)),
                sql.first(EXTENDED, row -> LocalDate.parse(row.text("until")), account.value()),
                sql.number(TOLD, account.value()) > 0));
  }

  private static List<Problem> problems(Sql sql, String owner) throws SQLException {
    return sql.list(PROBLEMS, row -> Bodies.PROBLEM.read(row.text("body")), owner);
  }

  private static List<Ticket> tickets(Sql sql, String owner) throws SQLException {
    return sql.list(TICKETS, row -> Bodies.TICKET.read(row.text("body")), owner);
  }

  private static Quote quote(String body) {
    return Bodies.QUOTE.read(body);
  }

  private static Booking booking(String body) {
    return Bodies.BOOKING.read(body);
  }

  private static <T> List<T> oldestFirst(List<T> newestFirst) {
    return newestFirst.reversed();
  }

  private static List<Problem> both(List<Problem> some, List<Problem> others) {
    return java.util.stream.Stream.concat(some.stream(), others.stream()).toList();
  }

  @Override
  public List<Ticket.Entry> entries(TicketNumber ticket) {
    return database.read("read a ticket", sql -> TicketEntries.of(sql, ticket));
  }
}
