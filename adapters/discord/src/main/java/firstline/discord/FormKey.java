package firstline.discord;

import firstline.core.conversation.ConversationId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What opens a form, and comes back with it: the message that offers it.
 *
 * @param number of the message in its conversation
 */
record FormKey(ConversationId conversation, int number) {
  private static final Pattern SHAPE = Pattern.compile("form\\.([a-z0-9]{8,26})\\.([0-9]{1,9})");

  String encoded() {
    return "form." + conversation + "." + number;
  }

  /** The key that something pressed or filled in carried; empty if it is none. */
  static Optional<FormKey> decode(String data) {
    var matcher = SHAPE.matcher(data);
    return matcher.matches()
        ? Optional.of(
            new FormKey(new ConversationId(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }
}
