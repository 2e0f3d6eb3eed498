package firstline.telegram;

import java.time.Duration;

/** The pace of one chat: single messages after a burst, and in groups so many a minute. */
final class ChatGate {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long MARGIN = Duration.ofMillis(50).toNanos();

  private final long interval;
  private final long burst;
  private final Window minute;
  private long nextRegular;
  private long pausedUntil;

  ChatGate(Pace pace, boolean group, long now) {
    this.interval = pace.perChatSecond() == 0 ? 0 : SECOND / pace.perChatSecond() + MARGIN;
    this.burst = interval * (pace.chatBurst() - 1);
    this.minute = new Window(group ? pace.perGroupMinute() : 0, 60 * SECOND + MARGIN);
    this.nextRegular = now;
    this.pausedUntil = now;
  }

  /** The next free time, which is taken by this. */
  long take(long now) {
    long slot = minute.take(Math.max(now, nextRegular - burst));
    nextRegular = Math.max(nextRegular, slot) + interval;
    return slot;
  }

  /**
   * What was sent in the last turn has arrived by now; its distance to the next counts from here.
   */
  void answered(long now) {
    if (interval > 0) {
      nextRegular = Math.max(nextRegular, now + interval);
    }
    minute.lastIsAt(now);
  }

  void pauseUntil(long instant) {
    pausedUntil = Math.max(pausedUntil, instant);
  }

  long pausedUntil() {
    return pausedUntil;
  }

  /** Whether it knows nothing that a new one would not. */
  boolean isIdle(long now) {
    return nextRegular < now && pausedUntil < now && minute.isIdle(now);
  }
}
