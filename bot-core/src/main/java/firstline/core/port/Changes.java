package firstline.core.port;

import firstline.core.conversation.Address;
import firstline.core.conversation.ConversationId;

/** Tells whoever watches that a conversation has changed. Must return at once and never throw. */
@FunctionalInterface
public interface Changes {
  void changed(ConversationId conversation, Address address);

  /** A turn is stored. Who needs no more than that something has changed leaves this as it is. */
  default void turned(Turn turn) {
    changed(turn.after().id(), turn.after().header().address());
  }
}
