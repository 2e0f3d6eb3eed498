package firstline.core.turn;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs work side by side, but work of one key one after the other, in the order in which it came. A
 * piece of work must deal with its own failures; where it gives up it says so by returning false,
 * and what waits behind it is dropped, so that nothing overtakes it.
 *
 * @param <K> what keeps work in order, for example an address
 */
final class Lanes<K> {
  private final Executor executor;
  private final int capacity;
  private final Map<K, Queue<BooleanSupplier>> lanes = new HashMap<>();
  private int waiting;

  /**
   * @param capacity how much work may wait before {@link #put} blocks
   */
  Lanes(Executor executor, int capacity) {
    this.executor = executor;
    this.capacity = capacity;
  }

  /** Adds work; blocks while too much is waiting. Not to be called from work in these lanes. */
  synchronized void put(K key, BooleanSupplier work) throws InterruptedException {
    while (waiting >= capacity) {
      wait();
    }
    add(key, work);
  }

  /**
   * Adds work without waiting, beyond the capacity if need be: for what follows from other work.
   */
  synchronized void add(K key, BooleanSupplier work) {
    waiting++;
    var lane = lanes.get(key);
    if (lane != null) {
      lane.add(work);
    } else {
      lane = new ArrayDeque<>();
      lane.add(work);
      lanes.put(key, lane);
      executor.execute(() -> drain(key));
    }
  }

  private void drain(K key) {
    for (var work = next(key); work != null; work = next(key)) {
      boolean goOn = false;
      try {
        goOn = work.getAsBoolean();
      } finally {
        done(key, goOn);
      }
    }
  }

  /** The next work of a lane; the lane is gone when there is none. */
  private synchronized @Nullable BooleanSupplier next(K key) {
    var lane = lanes.get(key);
    var work = lane == null ? null : lane.poll();
    if (work == null) {
      lanes.remove(key);
    }
    return work;
  }

  private synchronized void done(K key, boolean goOn) {
    waiting--;
    var lane = goOn ? null : lanes.get(key);
    if (lane != null) {
      waiting -= lane.size();
      lane.clear();
    }
    notifyAll();
  }

  /** How much is waiting or running. */
  synchronized int size() {
    return waiting;
  }

  /**
   * Waits until nothing is left.
   *
   * @return false if something still was after {@code longest}
   */
  synchronized boolean awaitIdle(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (waiting > 0) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
