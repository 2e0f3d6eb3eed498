package firstline.web.login;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The tries of one account or of one address. */
final class Tries {
  private static final int FREE = 5;
  private static final Duration WITHIN = Duration.ofMinutes(15);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int LAST_DOUBLING = 6;

  /** How things stood before a try was taken. */
  record Before(Instant pausedUntil, int pauses) {}

  private final InstantSource clock;
  private Bucket bucket;
  private Instant pausedUntil = Instant.EPOCH;
  private int pauses;

  Tries(InstantSource clock) {
    this.clock = clock;
    this.bucket = full(clock);
  }

  synchronized Instant pausedUntil() {
    return pausedUntil;
  }

  /** Takes a try; the last free one and each that follows begins a pause. */
  synchronized Before take(Instant now) {
    var before = new Before(pausedUntil, pauses);
    boolean free = bucket.tryConsume(1) && bucket.getAvailableTokens() > 0;
    if (!free || pauses > 0) {
      pausedUntil = now.plus(pause());
      pauses++;
    }
    return before;
  }

  synchronized void giveBack(Before before) {
    pausedUntil = before.pausedUntil();
    pauses = before.pauses();
    bucket.addTokens(1);
  }

  synchronized void forget() {
    pausedUntil = Instant.EPOCH;
    pauses = 0;
    bucket = full(clock);
  }

  private Duration pause() {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(pauses, LAST_DOUBLING));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private static Bucket full(InstantSource clock) {
    return Bucket.builder()
        .withCustomTimePrecision(new GivenTime(clock))
        .addLimit(Bandwidth.builder().capacity(FREE).refillIntervally(FREE, WITHIN).build())
        .build();
  }

  /** Lets the bucket read the house's clock. */
  private record GivenTime(InstantSource clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
