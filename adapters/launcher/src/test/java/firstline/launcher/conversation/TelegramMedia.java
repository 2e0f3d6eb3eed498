package firstline.launcher.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import firstline.core.conversation.Attachment;

/** Messages that are not text, as Telegram brings them. */
final class TelegramMedia {
  private TelegramMedia() {}

  static void fill(ObjectNode message, Attachment.Kind kind, String caption) {
    switch (kind) {
      case PHOTO -> file(message.putArray("photo").addObject()).put("width", 90).put("height", 90);
      case VOICE -> file(message.putObject("voice")).put("duration", 3);
      case AUDIO -> file(message.putObject("audio")).put("duration", 3);
      case VIDEO -> video(message.putObject("video"));
      case ANIMATION -> video(message.putObject("animation"));
      case STICKER ->
          file(message.putObject("sticker"))
              .put("type", "regular")
              .put("width", 512)
              .put("height", 512)
              .put("is_animated", false)
              .put("is_video", false)
              .put("emoji", "🙂");
      case LOCATION -> message.putObject("location").put("latitude", 1.5).put("longitude", 2.5);
      case CONTACT ->
          message.putObject("contact").put("phone_number", "+1555").put("first_name", "Ann");
      case POLL -> poll(message.putObject("poll"));
      case DOCUMENT, OTHER -> file(message.putObject("document"));
    }
    if (!caption.isEmpty()) {
      message.put("caption", caption);
    }
  }

  private static ObjectNode file(ObjectNode node) {
    return node.put("file_id", "file").put("file_unique_id", "unique").put("file_size", 10);
  }

  private static void video(ObjectNode node) {
    file(node).put("width", 90).put("height", 90).put("duration", 3);
  }

  private static void poll(ObjectNode node) {
    node.put("id", "1")
        .put("question", "?")
        .put("total_voter_count", 0)
        .put("is_closed", false)
        .put("is_anonymous", true)
        .put("type", "regular")
        .put("allows_multiple_answers", false)
        .putArray("options");
  }
}
