package firstline.web.chat;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what each of many does, and says who does too much. Those least active are forgotten. */
final class Throttle {
  private static final int REMEMBERED = 20_000;

  private final int burst;
  private final int aMinute;
  private final TimeMeter time;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * Counts by a given clock.
   *
   * @param burst how many at once
   * @param aMinute how many a minute in the long run
   */
  Throttle(int burst, int aMinute, InstantSource clock) {
    this.burst = burst;
    this.aMinute = aMinute;
    this.time = new Meter(clock);
  }

  /** Counts one; false if it is one too many. */
  synchronized boolean admits(String who) {
    return buckets.computeIfAbsent(who, key -> fresh()).tryConsume(1);
  }

  private Bucket fresh() {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(
            Bandwidth.builder()
                .capacity(burst)
                .refillGreedy(aMinute, Duration.ofMinutes(1))
                .build())
        .build();
  }

  private record Meter(InstantSource clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      var now = clock.instant();
      return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
