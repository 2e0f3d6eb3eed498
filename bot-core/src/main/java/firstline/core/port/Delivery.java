package firstline.core.port;

import firstline.core.conversation.Address;
import firstline.core.conversation.Author;
import firstline.core.conversation.ConversationId;
import firstline.core.message.Message;
import java.util.Optional;

/**
 * One message on its way out. Conversation and number name it for good.
 *
 * @param number its number in the conversation, from 1
 * @param replacesNumber the number of the earlier message that this one takes the place of
 * @param replaces the platform's id of the earlier message that this one takes the place of; empty
 *     if there is none or it never reached the platform
 * @param attempts how often it was tried before
 */
public record Delivery(
    ConversationId conversation,
    int number,
    Address address,
    Author author,
    Message message,
    Optional<Integer> replacesNumber,
    Optional<String> replaces,
    int attempts) {
  /** The same, taking the place of what the platform knows under this id. */
  public Delivery replacing(String platformId) {
    return new Delivery(
        conversation,
        number,
        address,
        author,
        message,
        replacesNumber,
        Optional.of(platformId),
        attempts);
  }
}
