package firstline.storage.conversation;

import firstline.core.conversation.Conversation;
import firstline.core.conversation.Event;
import firstline.core.customer.AccountId;
import firstline.core.desk.Agent;
import firstline.storage.database.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A conversation as its table holds it after an event.
 *
 * @param words what the customer's last words have become; empty if they stay
 * @param state the conversation as a document
 */
record ConversationRow(
    Conversation after, Standing standing, Event event, Optional<String> words, String state) {
  private static final String OPEN =
      "INSERT INTO conversation (version, queue, waiting_since, agent, agent_name, account,"
          + " person_id, person_name, person_handle, person_language, state,"
          + " last_words, last_at, closed_at, id, channel, chat, scope, opened_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " ON CONFLICT DO NOTHING";
  private static final String GO_ON =
      "UPDATE conversation SET version = ?, queue = ?, waiting_since = ?, agent = ?,"
          + " agent_name = ?, account = ?, person_id = ?, person_name = ?, person_handle = ?,"
          + " person_language = ?, state = ?, last_words = coalesce(?, last_words),"
          + " last_at = coalesce(?, last_at)";
  private static final String STAY_OPEN = GO_ON + " WHERE id = ? AND version = ?";
  private static final String CLOSE = GO_ON + ", closed_at = ? WHERE id = ? AND version = ?";

  static ConversationRow of(Conversation after, Event event) {
    return new ConversationRow(
        after,
        Standing.of(after),
        event,
        LastWords.after(event, after.header()),
        Forms.CONVERSATION.write(after));
  }

  /** Adds it; false if its id is taken or another one is open at its address. */
  boolean open(Sql sql) throws SQLException {
    var header = after.header();
    var arguments = changing();
    Collections.addAll(arguments, words.orElse(""), event.at(), standing.closedAt());
    arguments.add(header.id().value());
    var address = header.address();
    Collections.addAll(arguments, address.channel(), address.chat(), address.scope());
    arguments.add(header.openedAt());
    return sql.update(OPEN, arguments.toArray()) == 1;
  }

  /** Puts it in the place of a version; false if that is not the current one. */
  boolean replace(Sql sql, long version) throws SQLException {
    var arguments = changing();
    Collections.addAll(arguments, words, seen());
    standing.closedAt().ifPresent(arguments::add);
    Collections.addAll(arguments, after.id().value(), version);
    return sql.update(standing.closedAt().isPresent() ? CLOSE : STAY_OPEN, arguments.toArray())
        == 1;
  }

  /** When the customer did something, if it was the customer. */
  private Optional<Instant> seen() {
    return event instanceof Event.FromCustomer ? Optional.of(event.at()) : Optional.empty();
  }

  private List<Object> changing() {
    var header = after.header();
    var person = header.person();
    var arguments = new ArrayList<Object>(20);
    Collections.addAll(arguments, header.version(), standing.queue(), standing.waitingSince());
    arguments.add(standing.agent().map(agent -> agent.id().value()));
    arguments.add(standing.agent().map(Agent::name));
    arguments.add(header.account().map(AccountId::value));
    Collections.addAll(arguments, person.platformId(), person.name(), person.handle());
    arguments.add(person.language().map(Locale::toLanguageTag));
    arguments.add(state);
    return arguments;
  }
}
