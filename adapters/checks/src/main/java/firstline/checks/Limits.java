package firstline.checks;

import java.time.Duration;

/**
 * What bounds the checks.
 *
 * @param check how long one may take
 * @param fresh how long a good result serves the same question; one that is not good, only briefly
 * @param perConversation how many a conversation may ask for within an hour
 * @param perCustomer how many a customer may ask for within an hour, in all conversations
 * @param slow from when on a web page took too long
 */
record Limits(Duration check, Duration fresh, int perConversation, int perCustomer, Duration slow) {
  static final Limits USUAL =
      new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), 40, 80, Duration.ofSeconds(3));

  /** Short enough that whoever has mended something and asks again sees it. */
  private static final Duration BRIEF = Duration.ofSeconds(5);

  Duration serves(boolean good) {
    return good || fresh.compareTo(BRIEF) < 0 ? fresh : BRIEF;
  }
}
