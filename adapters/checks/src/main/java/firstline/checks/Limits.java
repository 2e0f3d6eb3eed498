package firstline.checks;

import java.time.Duration;

/**
 * What bounds the checks.
 *
 * @param check how long one may take
 * @param fresh how long its result serves the same question
 * @param perConversation how many a conversation may ask for within an hour
 * @param perCustomer how many a customer may ask for within an hour, in all conversations
 * @param slow from when on a web page took too long
 */
record Limits(Duration check, Duration fresh, int perConversation, int perCustomer, Duration slow) {
  static final Limits USUAL =
      new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), 40, 80, Duration.ofSeconds(3));
}
