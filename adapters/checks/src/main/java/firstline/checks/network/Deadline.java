package firstline.checks.network;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** The instant by which something must be over, on the machine's monotonic clock. */
public final class Deadline {
  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  /** A deadline that is this far away from now. */
  public static Deadline in(Duration span) {
    return new Deadline(System.nanoTime() + span.toNanos());
  }

  /** The sooner of this deadline and one that is {@code span} away from now. */
  public Deadline atMost(Duration span) {
    var other = in(span);
    return other.end - end < 0 ? other : this;
  }

  /**
   * What is left, at least a millisecond.
   *
   * @throws SocketTimeoutException if nothing is left
   */
  public Duration left() throws SocketTimeoutException {
    return Duration.ofMillis(millisLeft());
  }

  /**
   * What is left, in milliseconds, at least 1.
   *
   * @throws SocketTimeoutException if nothing is left
   */
  int millisLeft() throws SocketTimeoutException {
    long left = end - System.nanoTime();
    if (left <= 0) {
      throw new SocketTimeoutException("the deadline has passed");
    }
    return (int) Math.clamp(left / 1_000_000, 1, Integer.MAX_VALUE);
  }
}
