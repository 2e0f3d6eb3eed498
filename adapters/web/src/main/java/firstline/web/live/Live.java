package firstline.web.live;

import firstline.core.conversation.Address;
import firstline.core.conversation.ConversationId;
import firstline.core.port.Changes;
import firstline.core.port.Delivery;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

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

  private static final int REMEMBERED = 256;

  private final Deque<Delivery> recent = new ArrayDeque<>();
  private final Hub<Change> desk = new Hub<>();
  private final Hub<ChatSignal> chats = new Hub<>();

  @Override
  public void changed(ConversationId conversation, Address address) {
    desk.publish(DESK, new Change(conversation, address));
    if (address.channel() == Address.Channel.WEB) {
      chats.publish(address.chat(), new ChatSignal.Changed());
    }
  }

  /** Tells the pages of a web chat of a message, and remembers it for those just connecting. */
  public void sent(Delivery delivery) {
    synchronized (recent) {
      recent.addLast(delivery);
      if (recent.size() > REMEMBERED) {
        recent.removeFirst();
      }
    }
    chats.publish(delivery.address().chat(), new ChatSignal.Sent(delivery));
  }

  /**
   * What went out to a chat lately, oldest first. It bridges the moment between a message going out
   * and the database saying so.
   */
  public List<Delivery> lately(String chat) {
    synchronized (recent) {
      return recent.stream().filter(sent -> sent.address().chat().equals(chat)).toList();
    }
  }

  /** Tells the pages of a web chat that we are at work for it. */
  public void working(Address address) {
    chats.publish(address.chat(), new ChatSignal.Working());
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
