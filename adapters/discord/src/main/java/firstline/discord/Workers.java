package firstline.discord;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The channel's long-running threads, by name. */
final class Workers {
  private static final Duration LONGEST_END = Duration.ofSeconds(5);

  private final Map<String, Thread> threads = new ConcurrentHashMap<>();

  /**
   * Starts one.
   *
   * @throws IllegalStateException if it was started before
   */
  void start(String name, Runnable work) {
    var thread = Thread.ofPlatform().daemon().name(name).unstarted(work);
    if (threads.putIfAbsent(name, thread) != null) {
      throw new IllegalStateException(name + " was started before");
    }
    thread.start();
  }

  /** Waits until one has come to its end; if that takes long, interrupts it. */
  void awaitEnd(String name) {
    var thread = threads.get(name);
    if (thread == null) {
      return;
    }
    try {
      if (!thread.join(LONGEST_END)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}
