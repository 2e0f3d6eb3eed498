package firstline.core.turn;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits between tries; the end of the program ends every wait. */
final class Pauses {
  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * Waits.
   *
   * @return false if the program is ending: do not try again
   */
  boolean pause(Duration length) {
    try {
      return !closing.await(length.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Twice as long after each failed try, up to a minute. */
  static Duration afterTry(int tries) {
    var doubled = FIRST.multipliedBy(1L << Math.min(tries, 10));
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }

  void close() {
    closing.countDown();
  }
}
