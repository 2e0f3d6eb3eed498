package firstline.core.conversation;

import firstline.core.customer.Contact;
import firstline.core.desk.Investigation;
import firstline.core.desk.Takeover;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A conversation in one of its states; each holds what is legal there and nothing else. */
public sealed interface Conversation {
  Header header();

  /** The bot answers. */
  record WithBot(Header header, Activity activity) implements Conversation {}

  /** A person has taken over; the bot is silent. {@code paused} is what it goes back to. */
  record WithHuman(Header header, Takeover takeover, Activity paused) implements Conversation {}

  /** It is over; the customer's next message opens another one. */
  record Closed(Header header, Instant at) implements Conversation {}

  /** A conversation in which nothing has happened yet. */
  static Conversation opened(
      ConversationId id, Address address, Person person, Instant at, Locale locale) {
    return opened(id, address, person, at, locale, Optional.empty());
  }

  /**
   * A conversation in which nothing has happened yet.
   *
   * @param known who the person is, if that is known from before
   */
  static Conversation opened(
      ConversationId id,
      Address address,
      Person person,
      Instant at,
      Locale locale,
      Optional<Contact> known) {
    var header =
        new Header(
            id,
            address,
            person,
            at,
            0,
            locale,
            false,
            known.map(Contact::account),
            known.map(Contact::email),
            Optional.empty(),
            Optional.empty(),
            Investigation.none(),
            0,
            0,
            0,
            Optional.empty(),
            Optional.empty(),
            true,
            Optional.empty());
    return new WithBot(header, new Activity.Idle());
  }

  default ConversationId id() {
    return header().id();
  }
}
