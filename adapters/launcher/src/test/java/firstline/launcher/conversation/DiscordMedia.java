package firstline.launcher.conversation;

import firstline.core.conversation.Attachment;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Messages that are not text, as Discord brings them. It has no places and no contacts. */
final class DiscordMedia {
  private static final int VOICE_MESSAGE = 1 << 13;

  private DiscordMedia() {}

  static boolean has(Attachment.Kind kind) {
    return kind != Attachment.Kind.LOCATION && kind != Attachment.Kind.CONTACT;
  }

  static DataObject of(Attachment.Kind kind, String caption) {
    var message = DataObject.empty().put("content", caption);
    return switch (kind) {
      case PHOTO -> file(message, "image/png");
      case ANIMATION -> file(message, "image/gif");
      case VIDEO -> file(message, "video/mp4");
      case AUDIO -> file(message, "audio/mpeg");
      case VOICE -> file(message, "audio/ogg").put("flags", VOICE_MESSAGE);
      case DOCUMENT, OTHER -> file(message, "text/plain");
      case STICKER -> {
        var sticker = DataObject.empty().put("id", "1").put("name", "wave").put("format_type", 1);
        yield message.put("sticker_items", DataArray.empty().add(sticker));
      }
      case POLL -> {
        var question = DataObject.empty().put("text", "?");
        yield message.put("poll", DataObject.empty().put("question", question));
      }
      case LOCATION, CONTACT ->
          throw new UnsupportedOperationException("Discord has no " + kind + " to send");
    };
  }

  private static DataObject file(DataObject message, String mime) {
    var file =
        DataObject.empty()
            .put("id", "77")
            .put("filename", "file.txt")
            .put("content_type", mime)
            .put("size", 6)
            .put("url", "http://127.0.0.1/file.txt")
            .put("proxy_url", "http://127.0.0.1/file.txt");
    return message.put("attachments", DataArray.empty().add(file));
  }
}
