package firstline.knowledge.answering;

import java.time.Duration;
import java.time.Instant;

/**
 * Leaves a model that fails alone for a while: after some failures in a row nobody is let through
 * for a minute, and then one at a time until it works again.
 */
public final class Circuit {
  private static final int FAILURES = 3;
  private static final Duration REST = Duration.ofMinutes(1);

  private int failures;
  private Instant closedAgain = Instant.MIN;

  /** Whether one would be let through. */
  public synchronized boolean isPassable(Instant now) {
    return failures < FAILURES || !now.isBefore(closedAgain);
  }

  /** Lets one through, who tells afterwards how it went. */
  public synchronized boolean enter(Instant now) {
    boolean passable = isPassable(now);
    if (passable && failures >= FAILURES) {
      closedAgain = now.plus(REST);
    }
    return passable;
  }

  /** What was let through went well. */
  public synchronized void worked() {
    failures = 0;
  }

  /** What was let through went wrong. */
  public synchronized void failed(Instant now) {
    failures++;
    if (failures >= FAILURES) {
      closedAgain = now.plus(REST);
    }
  }
}
