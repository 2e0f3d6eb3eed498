package firstline.core.port;

import firstline.core.conversation.Address;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.conversation.Found;
import firstline.core.customer.AccountId;
import firstline.core.message.Message;
import java.util.List;
import java.util.Optional;

/** Conversations and their turns. */
public interface ConversationStore {
  /** What became of a commit. */
  sealed interface Committed {
    /** Stored; these messages are now to be sent, in order. */
    record Stored(List<Delivery> deliveries) implements Committed {}

    /** The conversation has moved on since it was read: decide again. */
    record Stale() implements Committed {}

    /** The event was worked on before: nothing to do. */
    record AlreadyDone() implements Committed {}
  }

  /** The open conversation at an address. */
  Optional<Conversation> open(Address address);

  /** The open conversation of an account that moved last, at any other address than this one. */
  Optional<Conversation> elsewhere(AccountId account, Address here);

  Optional<Conversation> find(ConversationId id);

  /** A message of ours, by its number in the conversation. */
  Optional<Message> message(ConversationId id, int number);

  /** What went to the customer because of a delivery, as it stands now; nothing taken back. */
  List<Found.Relayed.Said> relayed(ConversationId id, Event.Origin origin);

  /**
   * Stores a turn in one transaction: conversation, transcript, outgoing messages, timers,
   * requested checks, ratings, and the inbox event done.
   */
  Committed commit(Turn turn);

  /** The event is done without a turn, for example because its conversation is gone. */
  void dismiss(InboxItem item, String why);
}
