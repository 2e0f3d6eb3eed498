package firstline.core.port;

import firstline.core.conversation.Address;
import java.time.Duration;

/** Sends to one channel, within the platform's limits. Calls for different chats may overlap. */
public interface Sender {
  /** What the platform said. */
  sealed interface Receipt {
    /** It has the message, under this id. */
    record Accepted(String platformId) implements Receipt {}

    /** Not now: try again after this long. */
    record Later(Duration pause, String why) implements Receipt {}

    /** The customer does not want to hear from us, or the chat is gone. */
    record Unreachable(String why) implements Receipt {}

    /** The platform refuses this message; trying again would not help. */
    record Refused(String why) implements Receipt {}
  }

  Address.Channel channel();

  /** Sends, or replaces an earlier message. May block while a limit asks for it. */
  Receipt send(Delivery delivery);

  /**
   * Takes away the message whose place a delivery takes; what is gone already is no failure. May
   * block while a limit asks for it.
   */
  Receipt withdraw(Delivery delivery);

  /** Shows that we are at work. Best effort, never repeated; must not throw. */
  void working(Address address);
}
