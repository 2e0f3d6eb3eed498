package firstline.web.chat;

import firstline.core.conversation.Address;
import firstline.web.frame.Sha256;

/**
 * Somebody with a chat of their own, known by a token that only their browser and this request
 * have. We keep its hash, which names the chat.
 */
record Visitor(Address address) {
  static Visitor of(String token) {
    return new Visitor(Address.privately(Address.Channel.WEB, Sha256.hex(token)));
  }

  String chat() {
    return address.chat();
  }

  /** A name until a better one is known. */
  String guestName() {
    return "Guest " + chat().substring(0, 4);
  }
}
