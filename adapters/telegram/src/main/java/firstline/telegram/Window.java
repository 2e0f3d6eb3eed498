package firstline.telegram;

import java.util.ArrayDeque;

/** At most so many within any stretch of time of a length. */
final class Window {
  private final int most;
  private final long length;
  private final ArrayDeque<Long> taken = new ArrayDeque<>();

  /**
   * A window.
   *
   * @param most 0 for no limit
   * @param length in nanoseconds
   */
  Window(int most, long length) {
    this.most = most;
    this.length = length;
  }

  /** The next free time from {@code now} on, which is taken by this. */
  long take(long now) {
    if (most == 0) {
      return now;
    }
    long slot = taken.size() < most ? now : Math.max(now, taken.removeFirst() + length);
    taken.addLast(slot);
    return slot;
  }

  /** What was taken last began only now. */
  void lastIsAt(long now) {
    if (!taken.isEmpty() && taken.peekLast() < now) {
      taken.removeLast();
      taken.addLast(now);
    }
  }

  boolean isIdle(long now) {
    return taken.isEmpty() || taken.peekLast() + length < now;
  }
}
