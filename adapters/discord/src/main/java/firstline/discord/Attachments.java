package firstline.discord;

import firstline.core.conversation.Attachment;
import firstline.core.conversation.Attachment.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What a message carries besides words. */
final class Attachments {
  private static final int VOICE_MESSAGE = 1 << 13;

  private Attachments() {}

  static List<Attachment> of(DataObject message) {
    var all = new ArrayList<Attachment>();
    boolean voice = (message.getInt("flags", 0) & VOICE_MESSAGE) != 0;
    Json.objects(message, "attachments").forEach(file -> all.add(file(message, file, voice)));
    Json.objects(message, "sticker_items")
        .forEach(sticker -> all.add(thing(Kind.STICKER, sticker.getString("name", ""))));
    Json.object(message, "poll")
        .flatMap(poll -> Json.object(poll, "question"))
        .ifPresent(question -> all.add(thing(Kind.POLL, question.getString("text", ""))));
    return all;
  }

  /**
   * The address of a file runs out after a day, so the reference names the message that has it: a
   * fresh address is to be had there.
   */
  private static Attachment file(DataObject message, DataObject file, boolean voice) {
    var ref =
        String.join(
            "/", message.getString("channel_id"), message.getString("id"), file.getString("id"));
    var mime = Json.text(file, "content_type");
    return new Attachment(
        voice ? Kind.VOICE : kind(mime.orElse("")),
        Optional.of(ref),
        Json.text(file, "filename"),
        mime,
        file.getLong("size", -1),
        Json.text(file, "description"));
  }

  private static Kind kind(String mime) {
    var type = mime.toLowerCase(Locale.ROOT);
    if (type.startsWith("image/gif")) {
      return Kind.ANIMATION;
    }
    if (type.startsWith("image/")) {
      return Kind.PHOTO;
    }
    if (type.startsWith("video/")) {
      return Kind.VIDEO;
    }
    return type.startsWith("audio/") ? Kind.AUDIO : Kind.DOCUMENT;
  }

  private static Attachment thing(Kind kind, String detail) {
    return new Attachment(
        kind, Optional.empty(), Optional.empty(), Optional.empty(), -1, Optional.of(detail));
  }
}
