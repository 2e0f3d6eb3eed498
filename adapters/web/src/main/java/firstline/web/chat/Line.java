package firstline.web.chat;

import firstline.core.conversation.Attachment;
import firstline.core.conversation.Author;
import firstline.core.message.Block;
import firstline.core.message.Message;
import firstline.core.port.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One line of the chat as its customer sees it. {@code id} is the line's id in the page. */
public sealed interface Line {
  String id();

  /**
   * The customer said something, or pressed a button that says it.
   *
   * @param key the page's own name of what it sent, by which it knows it again
   */
  record Mine(String id, String key, Instant at, String words, List<Attachment> attachments)
      implements Line {}

  /**
   * We said something.
   *
   * @param stem what the keys of its buttons begin with
   * @param at when; empty while it is only just being sent
   * @param replaces the id of the line that this one takes the place of
   */
  record Ours(
      String id,
      String stem,
      Optional<Instant> at,
      Author author,
      Message message,
      Optional<String> replaces)
      implements Line {
    /** Where a file that a person of ours hands over is had. */
    public String address(Block.Handed file) {
      return "/chat/handed/" + stem.replace('.', '/');
    }

    static Ours of(Delivery delivery) {
      return new Ours(
          WebSender.lineId(delivery.conversation(), delivery.number()),
          delivery.conversation() + "." + delivery.number(),
          Optional.empty(),
          delivery.author(),
          delivery.message(),
          delivery
              .replacesNumber()
              .map(number -> WebSender.lineId(delivery.conversation(), number)));
    }
  }

  /** Something that the customer did without words. */
  record Note(String id, Instant at, String words) implements Line {}
}
