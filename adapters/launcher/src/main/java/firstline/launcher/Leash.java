package firstline.launcher;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ties this process to the one that started it. {@code mvn -Prun} does not pass on the signal that
 * ends it, and a bot that goes on answering behind its owner's back would hold the port and the
 * database.
 */
final class Leash {

  /** The system property that asks for the leash: {@code -Dfirstline.leash=true}. */
  static final String PROPERTY = "firstline.leash";

  private static final Duration LOOK_EVERY = Duration.ofMillis(250);
  private static final int ENDED_BY_SIGTERM = 143;

  private Leash() {}

  /** Where asked for, ends this process in the orderly way soon after its parent is gone. */
  static void holdIfAsked() {
    if (Boolean.getBoolean(PROPERTY)) {
      holdTo(ProcessHandle.current().parent().map(ProcessHandle::pid));
    }
  }

  /**
   * An orphan gets a new parent at once, even while the old one waits as a zombie to be collected;
   * so the parent is compared, not its end awaited.
   */
  private static void holdTo(Optional<Long> parent) {
    ScheduledExecutorService watch =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("leash").daemon().factory());
    Runnable look =
        () -> {
          if (!ProcessHandle.current().parent().map(ProcessHandle::pid).equals(parent)) {
            System.exit(ENDED_BY_SIGTERM);
          }
        };
    var unused =
        watch.scheduleWithFixedDelay(
            look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }
}
