package firstline.core.port;

import firstline.core.conversation.Address;
import firstline.core.conversation.ConversationId;

/** Tells whoever watches that a conversation has changed. Must return at once and never throw. */
@FunctionalInterface
public interface Changes {
  void changed(ConversationId conversation, Address address);
}
