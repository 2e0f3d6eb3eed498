package firstline.storage.database;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A bounded line of waiting work that can be closed without losing anybody in it. */
final class Line<T> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final Condition drained = lock.newCondition();
  private final Queue<T> waiting = new ArrayDeque<>();
  private final int room;
  private boolean closed;

  Line(int room) {
    this.room = room;
  }

  /** Takes a place, waiting for room; false once the line is closed. */
  boolean join(T next) {
    lock.lock();
    try {
      while (waiting.size() >= room && !closed) {
        drained.awaitUninterruptibly();
      }
      if (closed) {
        return false;
      }
      waiting.add(next);
      filled.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** The first ones, at least one, waiting for it; nobody once the line is closed and empty. */
  List<T> next(int most) {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        filled.awaitUninterruptibly();
      }
      var group = new ArrayList<T>(Math.min(most, waiting.size()));
      while (group.size() < most && !waiting.isEmpty()) {
        group.add(waiting.remove());
      }
      drained.signalAll();
      return group;
    } finally {
      lock.unlock();
    }
  }

  /** Lets nobody in any more. */
  void close() {
    lock.lock();
    try {
      closed = true;
      filled.signalAll();
      drained.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
