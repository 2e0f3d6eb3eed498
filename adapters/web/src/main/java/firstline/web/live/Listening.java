package firstline.web.live;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One listener's share of a {@link Hub}: a bounded queue of signals. It ends when it is closed,
 * when the hub is, or when it has fallen behind.
 */
public final class Listening<T> implements AutoCloseable {
  private static final int BEHIND = 64;

  private final BlockingQueue<Optional<T>> signals = new ArrayBlockingQueue<>(BEHIND + 1);
  private final Consumer<Listening<T>> leave;
  private volatile boolean ended;

  Listening(Consumer<Listening<T>> leave) {
    this.leave = leave;
  }

  /** The next signal; empty when none came in time or listening is over. */
  public Optional<T> next(Duration patience) throws InterruptedException {
    if (ended && signals.isEmpty()) {
      return Optional.empty();
    }
    var signal = signals.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    return signal == null ? Optional.empty() : signal;
  }

  /** True once nothing more will come. */
  public boolean over() {
    return ended && signals.isEmpty();
  }

  @Override
  public void close() {
    if (!ended) {
      ended = true;
      leave.accept(this);
      signals.offer(Optional.empty());
    }
  }

  void offer(T signal) {
    if (ended) {
      return;
    }
    if (signals.size() >= BEHIND || !signals.offer(Optional.of(signal))) {
      close();
    }
  }
}
