package firstline.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Remembers how long it was to wait, and hardly does. */
final class HastyClosing extends Closing {
  private final List<Duration> waits = new ArrayList<>();

  @Override
  public boolean pause(Duration duration) throws InterruptedException {
    synchronized (waits) {
      waits.add(duration);
    }
    return super.pause(Duration.ofMillis(2));
  }

  List<Duration> waits() {
    synchronized (waits) {
      return List.copyOf(waits);
    }
  }
}
