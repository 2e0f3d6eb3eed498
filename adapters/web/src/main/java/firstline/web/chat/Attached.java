package firstline.web.chat;

import firstline.core.conversation.Attachment;
import firstline.web.html.Sizes;

/**
 * A file of the customer's as the page shows it.
 *
 * @param picture whether it is shown in place
 */
public record Attached(String href, String name, String size, boolean picture) {
  public static Attached of(Attachment attachment) {
    return new Attached(
        "/chat/files/" + attachment.ref().orElse(""),
        attachment.name().orElse("file"),
        attachment.bytes() < 0 ? "" : Sizes.words(attachment.bytes()),
        attachment.kind() == Attachment.Kind.PHOTO && attachment.ref().isPresent());
  }
}
