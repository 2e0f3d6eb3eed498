package firstline.discord;

import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What was written in a message, and by whom. */
final class Written {
  private static final int FORWARD = 1;

  private Written() {}

  /** The words, without our own name where it was called. */
  static String words(DataObject message, Bot me) {
    var text = isForwarded(message) ? forwarded(message) : message.getString("content", "");
    return text.replaceAll("<@!?" + Pattern.quote(me.id()) + ">", "").strip();
  }

  static boolean isForwarded(DataObject message) {
    return Json.object(message, "message_reference")
        .filter(reference -> reference.getInt("type", 0) == FORWARD)
        .isPresent();
  }

  private static String forwarded(DataObject message) {
    return Json.objects(message, "message_snapshots").stream()
        .flatMap(snapshot -> Json.object(snapshot, "message").stream())
        .map(original -> original.getString("content", ""))
        .findFirst()
        .orElse("");
  }

  /** Whether a person wrote it, and no program. */
  static boolean byPerson(DataObject message) {
    return message.isNull("webhook_id")
        && Json.object(message, "author").filter(author -> !People.isBot(author)).isPresent();
  }
}
