package firstline.discord;

import firstline.core.conversation.Attachment;
import firstline.core.port.AttachmentSource.Content;
import firstline.core.port.StaffRoom.Errand;
import firstline.core.port.StaffRoom.Files;
import java.util.Map;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows staff what customers sent. What cannot be had is left out: its name stands in the words.
 */
final class StaffFiles {
  private static final Logger log = LoggerFactory.getLogger(StaffFiles.class);

  private final DiscordApi api;

  StaffFiles(DiscordApi api) {
    this.api = api;
  }

  /**
   * Sends the files of a post, each once.
   *
   * @param out what was sent already, by key
   */
  void send(String thread, Errand errand, Files source, Map<String, String> out) {
    int index = 0;
    for (var attachment : errand.post().files()) {
      var key = errand.topic().conversation() + ".desk." + errand.number() + ".file" + index++;
      if (!out.containsKey(key)) {
        fetched(attachment, source).ifPresent(content -> send(thread, attachment, content));
        out.put(key, "");
      }
    }
  }

  private static java.util.Optional<Content> fetched(Attachment attachment, Files source) {
    try {
      return source.fetch(attachment);
    } catch (RuntimeException e) {
      log.warn("a file cannot be shown to staff", e);
      return java.util.Optional.empty();
    }
  }

  private void send(String thread, Attachment attachment, Content content) {
    var name = attachment.name().orElseGet(() -> name(attachment, content.mime()));
    var message = DataObject.empty().put("allowed_mentions", Piece.noMentions());
    var answer =
        api.upload(
            Route.Messages.SEND_MESSAGE.compile(thread),
            message,
            FileUpload.fromData(content.bytes(), name));
    switch (answer) {
      case Answer.Given<DataObject> _ -> {}
      case Answer.Declined<DataObject> no -> log.info("a file cannot be shown to staff: {}", no);
      case Answer.Lost<DataObject>(var why) -> log.info("a file may be missing for staff: {}", why);
    }
  }

  private static String name(Attachment attachment, String mime) {
    var kind = attachment.kind().name().toLowerCase(java.util.Locale.ROOT);
    return switch (mime) {
      case "image/jpeg" -> kind + ".jpg";
      case "image/png" -> kind + ".png";
      case "audio/ogg" -> kind + ".ogg";
      case "video/mp4" -> kind + ".mp4";
      default -> kind + ".bin";
    };
  }
}
