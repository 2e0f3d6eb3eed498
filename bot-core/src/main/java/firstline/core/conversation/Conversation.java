package firstline.core.conversation;

import firstline.core.desk.Takeover;
import java.time.Instant;

/** A conversation in one of its states; each holds what is legal there and nothing else. */
public sealed interface Conversation {
  Header header();

  /** The bot answers. */
  record WithBot(Header header, Activity activity) implements Conversation {}

  /** A person has taken over; the bot is silent. {@code paused} is what it goes back to. */
  record WithHuman(Header header, Takeover takeover, Activity paused) implements Conversation {}

  /** It is over; the customer's next message opens another one. */
  record Closed(Header header, Instant at) implements Conversation {}

  default ConversationId id() {
    return header().id();
  }
}
