package firstline.core.conversation;

import java.util.regex.Pattern;

/**
 * Names a conversation: 8 to 26 lower-case letters and digits, so that it fits into a button's key.
 */
public record ConversationId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]{8,26}");

  public ConversationId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("'" + value + "' is no conversation id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
