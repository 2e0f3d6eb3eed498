package firstline.telegram;

/**
 * How fast we send, so that Telegram need not stop us. 0 means without limit.
 *
 * @param perSecond messages a second over all chats
 * @param perChatSecond messages a second in one chat, once the burst is used up
 * @param chatBurst messages that may go to one chat at once
 * @param perGroupMinute messages a minute in one group
 */
public record Pace(int perSecond, int perChatSecond, int chatBurst, int perGroupMinute) {
  public Pace {
    if (perSecond < 0 || perChatSecond < 0 || perGroupMinute < 0) {
      throw new IllegalArgumentException("a pace is 0 (no limit) or more");
    }
    if (chatBurst < 1) {
      throw new IllegalArgumentException("a burst is at least 1 message");
    }
  }

  /** What Telegram tells its bots to keep to. */
  public static Pace documented() {
    return new Pace(30, 1, 3, 20);
  }

  /** As fast as it goes, for a server of one's own and for measurements. */
  public static Pace unlimited() {
    return new Pace(0, 0, 1, 0);
  }
}
