package firstline.discord.fake;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Gives ids that grow and carry the time of day. */
final class Ids {
  private static final long EPOCH = 1_420_070_400_000L;
  private final AtomicLong last = new AtomicLong();

  String next() {
    long now = Instant.now().toEpochMilli() - EPOCH << 22;
    return Long.toString(last.updateAndGet(before -> Math.max(before + 1, now)));
  }
}
