package firstline.storage.followup;

import firstline.core.catalog.TicketNumber;
import firstline.core.followup.Ticket;
import firstline.storage.database.Row;
import firstline.storage.database.Sql;
import java.sql.SQLException;
import java.util.List;

/** What was added to tickets, oldest first. */
final class TicketEntries {
  private static final String ENTRIES =
      "SELECT at, by_whom, name, words FROM ticket_entry WHERE ticket = ? ORDER BY ordinal";

  private TicketEntries() {}

  static List<Ticket.Entry> of(Sql sql, TicketNumber ticket) throws SQLException {
    return sql.list(ENTRIES, TicketEntries::entry, ticket.value());
  }

  private static Ticket.Entry entry(Row row) throws SQLException {
    return new Ticket.Entry(
        row.instant("at"),
        row.constant(Ticket.Entry.By.class, "by_whom"),
        row.text("name"),
        row.text("words"));
  }
}
