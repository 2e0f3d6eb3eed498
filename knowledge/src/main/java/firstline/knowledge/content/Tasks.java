package firstline.knowledge.content;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for work that another thread does. */
final class Tasks {
  private Tasks() {}

  /**
   * The result of the work.
   *
   * @throws IllegalStateException if the work failed or this thread was interrupted
   */
  static <T> T result(Future<T> work) {
    try {
      return work.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Loading the content failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while loading the content", e);
    }
  }
}
