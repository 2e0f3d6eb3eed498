package firstline.core.port;

import firstline.core.conversation.Address;
import java.util.Optional;

/** Fetches what customers sent, from where their channel keeps it. */
public interface AttachmentSource {
  /** A file's content and its media type as the channel gave it; treat it as untrusted. */
  record Content(byte[] bytes, String mime) {}

  Address.Channel channel();

  /** The content behind a reference; empty if the channel no longer has it. */
  Optional<Content> fetch(String ref);
}
