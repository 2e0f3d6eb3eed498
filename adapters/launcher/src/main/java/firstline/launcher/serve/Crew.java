package firstline.launcher.serve;

import firstline.core.turn.Engine;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The engine's threads, by name. */
public final class Crew implements AutoCloseable {
  private static final int CHECKS_AT_A_TIME = 64;

  private final ExecutorService turns = virtual("turn-");
  private final ExecutorService sending = virtual("send-");
  private final ExecutorService checking =
      Executors.newFixedThreadPool(
          CHECKS_AT_A_TIME, Thread.ofPlatform().daemon().name("errand-", 1).factory());
  private final ExecutorService watching =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("alarm").factory());

  private static ExecutorService virtual(String name) {
    return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name, 1).factory());
  }

  /** What the engine is given. */
  public Engine.Threads threads() {
    return new Engine.Threads(turns, sending, checking, watching);
  }

  /** Lets everybody go; nobody is waited for. */
  @Override
  public void close() {
    List.of(turns, sending, checking, watching).forEach(ExecutorService::shutdownNow);
  }
}
