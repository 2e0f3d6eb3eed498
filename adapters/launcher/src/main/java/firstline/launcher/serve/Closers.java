package firstline.launcher.serve;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is to be closed, the last opened first. One that fails keeps no other from closing. */
final class Closers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Closers.class);

  /** Closes one thing. */
  interface Closer {
    void close() throws Exception;
  }

  private record Named(String what, Closer closer) {}

  private final Deque<Named> open = new ArrayDeque<>();

  /** Remembers something that is open now. */
  synchronized void add(String what, Closer closer) {
    open.push(new Named(what, closer));
  }

  @Override
  public synchronized void close() {
    while (!open.isEmpty()) {
      var next = open.pop();
      LOG.debug("closing {}", next.what());
      try {
        next.closer().close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        LOG.warn("closing {} was interrupted", next.what());
      } catch (Exception e) {
        LOG.error("{} did not close", next.what(), e);
      }
    }
  }
}
