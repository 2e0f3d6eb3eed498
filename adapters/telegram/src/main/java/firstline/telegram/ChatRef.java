package firstline.telegram;

import firstline.core.conversation.Address;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A chat as an address names it: Telegram's id, and in a forum the topic after a slash.
 *
 * @param id negative for groups
 * @param topic the forum's topic; empty outside of one
 */
record ChatRef(long id, Optional<Integer> topic) {
  private static final Pattern SHAPE = Pattern.compile("(-?[0-9]{1,18})(?:/([0-9]{1,9}))?");

  /** The chat of an address; empty if it names none of Telegram's. */
  static Optional<ChatRef> of(Address address) {
    var matcher = SHAPE.matcher(address.chat());
    if (address.channel() != Address.Channel.TELEGRAM || !matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new ChatRef(
            Long.parseLong(matcher.group(1)),
            Optional.ofNullable(matcher.group(2)).map(Integer::valueOf)));
  }

  Address address() {
    var name = id + topic.map(t -> "/" + t).orElse("");
    return new Address(
        Address.Channel.TELEGRAM, name, isGroup() ? Address.Scope.GROUP : Address.Scope.PRIVATE);
  }

  boolean isGroup() {
    return id < 0;
  }

  ChatRef movedTo(long newId) {
    return new ChatRef(newId, topic);
  }
}
