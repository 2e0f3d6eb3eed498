package firstline.core.staffroom;

import firstline.core.conversation.Address.Channel;
import firstline.core.conversation.Attachment;
import firstline.core.message.Block;
import java.util.List;
import java.util.Locale;

/** Files that staff send in a room, as they go to the customer. */
public final class Handing {
  private Handing() {}

  /** Those that have a content; a place or a contact has none. */
  public static List<Block.Handed> of(Channel keeper, List<Attachment> attachments) {
    return attachments.stream()
        .filter(attachment -> attachment.ref().isPresent())
        .map(attachment -> handed(keeper, attachment))
        .toList();
  }

  private static Block.Handed handed(Channel keeper, Attachment attachment) {
    return new Block.Handed(
        keeper.name().toLowerCase(Locale.ROOT),
        attachment.ref().orElseThrow(),
        attachment.name().orElseGet(() -> name(attachment.kind())),
        attachment.bytes());
  }

  private static String name(Attachment.Kind kind) {
    return switch (kind) {
      case PHOTO -> "photo.jpg";
      case VOICE -> "voice.ogg";
      case AUDIO -> "audio.mp3";
      case VIDEO, ANIMATION -> "video.mp4";
      case STICKER -> "sticker.webp";
      case DOCUMENT, LOCATION, CONTACT, POLL, OTHER -> "file";
    };
  }
}
