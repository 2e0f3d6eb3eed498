package firstline.launcher.terminal;

import firstline.core.conversation.Address;
import firstline.core.conversation.ChoiceKey;
import firstline.core.conversation.ConversationId;
import firstline.core.message.Choice;
import firstline.core.port.Delivery;
import firstline.core.port.Sender;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows messages in the terminal and remembers which choices are on the screen. */
final class TerminalSender implements Sender {
  private final PrintWriter out;
  private final Map<ConversationId, Integer> shown = new HashMap<>();
  private Optional<Delivery> last = Optional.empty();

  TerminalSender(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Address.Channel channel() {
    return Address.Channel.WEB;
  }

  @Override
  public synchronized Receipt send(Delivery delivery) {
    out.println();
    PlainText.lines(delivery.message()).forEach(line -> out.println("  " + line));
    out.flush();
    shown.merge(delivery.conversation(), delivery.number(), Math::max);
    last = Optional.of(delivery);
    notifyAll();
    return new Receipt.Accepted(String.valueOf(delivery.number()));
  }

  @Override
  public synchronized Receipt withdraw(Delivery delivery) {
    out.println("  (A message was taken back.)");
    out.flush();
    return new Receipt.Accepted(String.valueOf(delivery.number()));
  }

  @Override
  public void working(Address address) {
    // What is being done is said in a message of its own.
  }

  /** The choice with a number, of the message that was shown last. */
  synchronized Optional<ChoiceKey> choice(int number) {
    return last.flatMap(
        delivery -> {
          List<Choice> choices = delivery.message().choices();
          boolean press =
              number >= 1
                  && number <= choices.size()
                  && choices.get(number - 1) instanceof Choice.Press;
          return press
              ? Optional.of(new ChoiceKey(delivery.conversation(), delivery.number(), number - 1))
              : Optional.empty();
        });
  }

  /**
   * Waits until a message of a conversation was shown.
   *
   * @param number the message's number
   * @return whether it was, within {@code longest}
   */
  synchronized boolean awaitShown(ConversationId conversation, int number, Duration longest)
      throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (shown.getOrDefault(conversation, 0) < number) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
