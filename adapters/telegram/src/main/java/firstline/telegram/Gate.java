package firstline.telegram;

import java.time.Duration;
import java.util.Optional;

/** Lets messages through in their turn; short waits are waited for here. */
final class Gate {
  /**
   * Nobody waits here longer: a person may take over meanwhile, and what the bot had to say must be
   * looked at again.
   */
  private static final Duration PATIENCE = Duration.ofMillis(1_200);

  private final Throttle throttle;
  private final Pauses pauses;

  Gate(Throttle throttle, Pauses pauses) {
    this.throttle = throttle;
    this.pauses = pauses;
  }

  /** Waits for a message's turn; if that would take long, says how long. Empty means go. */
  Optional<Duration> enter(String key, long chat) {
    var wait = throttle.ask(key, chat);
    try {
      while (wait.isPositive() && wait.compareTo(PATIENCE) <= 0 && pauses.pause(wait)) {
        wait = throttle.ask(key, chat);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return wait.isPositive() ? Optional.of(wait) : Optional.empty();
  }

  /** What went through has been answered. */
  void answered(long chat) {
    throttle.answered(chat);
  }

  void slowDown(long chat, Duration pause) {
    throttle.pause(chat, pause);
  }

  boolean isPaused(long chat) {
    return throttle.isPaused(chat);
  }
}
