package firstline.storage.conversation;

import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Person;
import firstline.core.customer.AccountId;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.port.DeskView;
import firstline.storage.database.Row;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** A line of the desk's list, from columns alone. */
final class DeskLine {
  /** What {@link #of} reads. */
  static final String COLUMNS =
      "id, channel, chat, scope, queue, waiting_since, agent, agent_name, account,"
          + " person_id, person_name, person_handle, person_language, last_words, last_at";

  private DeskLine() {}

  static DeskView.Row of(Row row) throws SQLException {
    return new DeskView.Row(
        new ConversationId(row.text("id")),
        Columns.address(row),
        person(row),
        row.maybeText("account").map(AccountId::new),
        row.constant(DeskView.Queue.class, "queue"),
        row.maybeInstant("waiting_since"),
        agent(row),
        row.text("last_words"),
        row.instant("last_at"));
  }

  private static Person person(Row row) throws SQLException {
    return new Person(
        row.text("person_id"),
        row.text("person_name"),
        row.maybeText("person_handle"),
        row.maybeText("person_language").map(Locale::forLanguageTag));
  }

  private static Optional<Agent> agent(Row row) throws SQLException {
    var id = row.maybeNumber("agent");
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(new Agent(new AgentId(id.get()), row.text("agent_name")));
  }
}
