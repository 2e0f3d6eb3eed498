package firstline.core.staffroom;

import firstline.core.conversation.ConversationId;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a button of the staff room carries, in at most 40 bytes. */
public record DeedKey(Deed deed, ConversationId conversation) {
  private static final Pattern SHAPE = Pattern.compile("desk\\.([a-z]{1,8})\\.([a-z0-9]{8,26})");

  /** The key as a button carries it. */
  public String encoded() {
    return "desk." + deed.key() + "." + conversation;
  }

  /** The key that a button carried; empty if it is none of the staff room's. */
  public static Optional<DeedKey> decode(String data) {
    var matcher = SHAPE.matcher(data);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var conversation = new ConversationId(matcher.group(2));
    return Deed.of(matcher.group(1)).map(deed -> new DeedKey(deed, conversation));
  }
}
