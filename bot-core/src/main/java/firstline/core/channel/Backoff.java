package firstline.core.channel;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses that double from one failure to the next, up to a cap, and differ a little by chance. */
public final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(250);
  private static final int DOUBLINGS = 5;

  private final RandomGenerator chance;
  private int failures;

  public Backoff(RandomGenerator chance) {
    this.chance = chance;
  }

  /** The next pause. */
  public Duration next() {
    return after(failures++, chance);
  }

  /** It worked: the next failure is the first again. */
  public void reset() {
    failures = 0;
  }

  /**
   * The pause after so many earlier failures: a quarter of a second, doubled up to 8 s, each up to
   * a quarter shorter.
   */
  public static Duration after(int failures, RandomGenerator chance) {
    long millis = FIRST.toMillis() << Math.clamp(failures, 0, DOUBLINGS);
    return Duration.ofMillis(millis - chance.nextLong(millis / 4));
  }
}
