package firstline.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Time that passes only when somebody waits. */
final class Virtual implements Pauses, LongSupplier {
  private final List<Duration> waits = new ArrayList<>();
  private long now = 1_000_000_000_000L;

  @Override
  public long getAsLong() {
    return now;
  }

  @Override
  public boolean pause(Duration duration) {
    waits.add(duration);
    pass(duration);
    return true;
  }

  @Override
  public boolean open() {
    return true;
  }

  void pass(Duration duration) {
    now += duration.toNanos();
  }

  Duration since(long before) {
    return Duration.ofNanos(now - before);
  }

  List<Duration> waits() {
    return waits;
  }
}
