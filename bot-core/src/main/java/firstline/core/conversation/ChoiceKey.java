package firstline.core.conversation;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a button carries: which choice of which message of which conversation. At most 40 bytes, so
 * that it fits Telegram's 64; the meaning is stored with the message.
 *
 * @param message the message's ordinal in its conversation, from 1
 * @param choice the choice's index in the message, from 0
 */
public record ChoiceKey(ConversationId conversation, int message, int choice) {
  private static final Pattern SHAPE =
      Pattern.compile("([a-z0-9]{8,26})\\.([0-9]{1,9})\\.([0-9]{1,3})");

  /** The key as a button carries it. */
  public String encoded() {
    return conversation + "." + message + "." + choice;
  }

  /** The key that a button carried; empty if it is none of ours. */
  public static Optional<ChoiceKey> decode(String data) {
    var matcher = SHAPE.matcher(data);
    return matcher.matches()
        ? Optional.of(
            new ChoiceKey(
                new ConversationId(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3))))
        : Optional.empty();
  }
}
