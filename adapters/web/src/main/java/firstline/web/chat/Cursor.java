package firstline.web.chat;

import firstline.core.conversation.ConversationId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Up to where a page has seen its chat: the conversation and the sequence of its last turn. */
record Cursor(Optional<ConversationId> conversation, long sequence) {
  private static final Pattern SHAPE = Pattern.compile("([a-z0-9]{8,26})\\.([0-9]{1,18})");

  static final Cursor START = new Cursor(Optional.empty(), 0);

  static Cursor at(ConversationId conversation, long sequence) {
    return new Cursor(Optional.of(conversation), sequence);
  }

  /** Reads what {@link #encoded()} wrote; anything else is the start. */
  static Cursor decode(String text) {
    var matcher = SHAPE.matcher(text);
    return matcher.matches()
        ? at(new ConversationId(matcher.group(1)), Long.parseLong(matcher.group(2)))
        : START;
  }

  String encoded() {
    return conversation.map(id -> id + "." + sequence).orElse("");
  }

  /**
   * The same place, with its last turn still to be read: messages of it may have been under way.
   */
  Cursor beforeLastTurn() {
    return new Cursor(conversation, Math.max(0, sequence - 1));
  }
}
