package firstline.core.port;

import firstline.core.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Messages that are stored and not yet with the platform. */
public interface Outbox {
  /** What became of a message. */
  sealed interface Fate {
    /** The platform has it under this id. */
    record Sent(String platformId) implements Fate {}

    /** The platform will never take it; {@code why} is for staff. */
    record Undeliverable(String why) implements Fate {}

    /** A person took over before it went out. */
    record Silenced() implements Fate {}
  }

  /** Messages not yet sent, of one conversation in order of their numbers, oldest first. */
  List<Delivery> pending(int limit);

  /** Records what became of a message; it is pending no more. */
  void settle(ConversationId conversation, int number, Fate fate, Instant at);

  /** Records that a try failed and another will follow. */
  void tried(ConversationId conversation, int number, String why, Instant at);

  /** Under which id the platform has a message, if it was sent. */
  Optional<String> sentAs(ConversationId conversation, int number);

  /** How many messages are not sent yet. */
  long backlog();
}
