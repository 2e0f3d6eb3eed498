package firstline.core.conversation;

/**
 * Where a conversation takes place: a channel and the channel's own name of the chat. One address
 * has at most one open conversation.
 *
 * @param channel the adapter that serves it
 * @param chat the platform's id of the chat
 * @param scope whether others can read along
 */
public record Address(Channel channel, String chat, Scope scope) {
  /** The platforms that we speak. */
  public enum Channel {
    TELEGRAM,
    DISCORD,
    WEB
  }

  /** Who reads along. */
  public enum Scope {
    PRIVATE,
    /** Others read along: nothing about a customer is said there. */
    GROUP
  }

  public static Address privately(Channel channel, String chat) {
    return new Address(channel, chat, Scope.PRIVATE);
  }

  @Override
  public String toString() {
    return channel.name().toLowerCase(java.util.Locale.ROOT) + ":" + chat;
  }
}
