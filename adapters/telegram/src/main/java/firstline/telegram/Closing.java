package firstline.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The one signal that everything in the channel is to end. */
class Closing implements Pauses {
  private final CountDownLatch closed = new CountDownLatch(1);

  void close() {
    closed.countDown();
  }

  @Override
  public boolean pause(Duration duration) throws InterruptedException {
    return !closed.await(duration.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public boolean open() {
    return closed.getCount() > 0;
  }
}
