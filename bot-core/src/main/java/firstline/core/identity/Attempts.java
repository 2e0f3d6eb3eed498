package firstline.core.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody tried lately to be recognised. Kept for a chat and for the account that was named,
 * whether that exists or not, so that neither many chats nor many accounts help to guess.
 *
 * @param version counts the changes; 0 before the first
 * @param asked how many codes were asked for since {@code since}
 * @param wrong how many codes were wrong since {@code since}
 * @param since when this hour of counting began
 * @param lockedUntil set once too many were wrong
 */
public record Attempts(
    long version, int asked, int wrong, Instant since, Optional<Instant> lockedUntil) {
  /** Counting begins afresh after this long, and a lock lasts as long. */
  public static final Duration HOUR = Duration.ofHours(1);

  /** So many codes may be asked for in an hour. */
  public static final int MOST_ASKED = 5;

  /** So many wrong codes lock. */
  public static final int MOST_WRONG = 5;

  /** Nothing was tried yet. */
  public static final Attempts NONE = new Attempts(0, 0, 0, Instant.EPOCH, Optional.empty());

  /** Whether nothing can be tried now. */
  public boolean isLocked(Instant now) {
    return lockedUntil.filter(now::isBefore).isPresent();
  }

  /** Whether another code may be sent now. */
  public boolean mayAsk(Instant now) {
    return at(now).asked < MOST_ASKED;
  }

  /** How many more wrong codes it takes to lock. */
  public int left(Instant now) {
    return MOST_WRONG - at(now).wrong;
  }

  /** One more code was asked for. */
  public Attempts asking(Instant now) {
    var hour = at(now);
    return new Attempts(version + 1, hour.asked + 1, hour.wrong, hour.since, lockedUntil);
  }

  /** One more code was wrong. */
  public Attempts failing(Instant now) {
    var hour = at(now);
    int failed = hour.wrong + 1;
    return failed < MOST_WRONG
        ? new Attempts(version + 1, hour.asked, failed, hour.since, lockedUntil)
        : new Attempts(version + 1, hour.asked, 0, hour.since, Optional.of(now.plus(HOUR)));
  }

  /** A code was right: the wrong ones before it no longer count. */
  public Attempts succeeding(Instant now) {
    var hour = at(now);
    return new Attempts(version + 1, hour.asked, 0, hour.since, lockedUntil);
  }

  /** As counted in the hour that an instant is in. */
  private Attempts at(Instant now) {
    return now.isBefore(since.plus(HOUR)) ? this : new Attempts(version, 0, 0, now, lockedUntil);
  }
}
