package firstline.web.live;

import firstline.core.conversation.Address;
import firstline.core.conversation.ConversationId;
import firstline.core.port.Changes;
import firstline.core.port.Delivery;

/**
 * All that is live in this process. The launcher makes one before everything else, hands it to the
 * core as {@link Changes}, and to the web server.
 *
 * <p>The console listens to {@link #DESK} in {@link #desk()}; an open chat page to its own chat in
 * {@link #chats()}.
 */
public final class Live implements Changes, AutoCloseable {
  /** The one topic of {@link #desk()}. */
  public static final String DESK = "desk";

  /** A conversation has changed. */
  public record Change(ConversationId conversation, Address address) {}

  /** What concerns a web chat. */
  public sealed interface ChatSignal {
    /** Its conversation has changed. */
    record Changed() implements ChatSignal {}

    /** A message goes out to it. */
    record Sent(Delivery delivery) implements ChatSignal {}

    /** We are at work for it. */
    record Working() implements ChatSignal {}
  }

  private final Hub<Change> desk = new Hub<>();
  private final Hub<ChatSignal> chats = new Hub<>();

  @Override
  public void changed(ConversationId conversation, Address address) {
    desk.publish(DESK, new Change(conversation, address));
    if (address.channel() == Address.Channel.WEB) {
      chats.publish(address.chat(), new ChatSignal.Changed());
    }
  }

  public Hub<Change> desk() {
    return desk;
  }

  public Hub<ChatSignal> chats() {
    return chats;
  }

  /** Ends all event streams. */
  @Override
  public void close() {
    desk.close();
    chats.close();
  }
}
