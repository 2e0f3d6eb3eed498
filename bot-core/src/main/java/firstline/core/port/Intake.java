package firstline.core.port;

import firstline.core.conversation.Conversation;
import firstline.core.conversation.Refusal;
import java.util.List;
import java.util.Optional;

/** Where channels and the console bring what came in. */
public interface Intake {
  /** What a turn came to, for whoever waits for it. */
  record Outcome(Conversation after, Optional<Refusal> refusal) {}

  /**
   * Stores events durably and has them worked on soon. When it returns they may be acknowledged to
   * the platform; those seen before are passed over. Blocks while the backlog is at its limit.
   *
   * @throws StorageFault if they could not be stored; nothing of them was taken
   */
  void accept(List<Inbound> events);

  /**
   * Stores one event and waits until its turn is over.
   *
   * @return the outcome; empty if the event was seen before or its conversation is gone
   * @throws StorageFault if it could not be stored
   */
  Optional<Outcome> deliver(Inbound event);
}
