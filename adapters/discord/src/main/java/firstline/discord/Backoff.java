package firstline.discord;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses that double from one failure to the next, up to a cap, and differ a little by chance. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(250);
  private static final int DOUBLINGS = 5;

  private final RandomGenerator chance;
  private int failures;

  Backoff(RandomGenerator chance) {
    this.chance = chance;
  }

  Duration next() {
    return after(failures++, chance);
  }

  void reset() {
    failures = 0;
  }

  /**
   * The pause after so many earlier failures: a quarter of a second, doubled up to 8 s, each up to
   * a quarter shorter.
   */
  static Duration after(int failures, RandomGenerator chance) {
    long millis = FIRST.toMillis() << Math.clamp(failures, 0, DOUBLINGS);
    return Duration.ofMillis(millis - chance.nextLong(millis / 4));
  }
}
