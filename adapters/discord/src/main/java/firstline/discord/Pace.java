package firstline.discord;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Lets so many calls through a second, evenly after a short burst. */
final class Pace {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final long interval;
  private final long burst;
  private final LongSupplier nanos;
  private long next;

  /**
   * A pace.
   *
   * @param perSecond at least 1
   * @param burst calls that may go at once
   */
  Pace(int perSecond, int burst, LongSupplier nanos) {
    this.interval = SECOND / perSecond;
    this.burst = interval * (burst - 1);
    this.nanos = nanos;
    this.next = nanos.getAsLong();
  }

  /** Takes the next turn and says how long to wait for it. */
  synchronized Duration take() {
    long now = nanos.getAsLong();
    long turn = Math.max(now, next - burst);
    next = Math.max(next, turn) + interval;
    return Duration.ofNanos(turn - now);
  }
}
