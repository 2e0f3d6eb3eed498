package firstline.telegram;

import java.time.Duration;

/** Waits that end early when the channel is closed. */
interface Pauses {
  /**
   * Waits.
   *
   * @return whether the channel is still open
   */
  boolean pause(Duration duration) throws InterruptedException;

  boolean open();
}
