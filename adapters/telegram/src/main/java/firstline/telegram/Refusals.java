package firstline.telegram;

import java.util.List;
import java.util.Locale;

/** What Telegram means when it says no; it has words for it, but no codes. */
final class Refusals {
  private static final List<String> NOTHING_TO_EDIT =
      List.of(
          "message to edit not found",
          "message can't be edited",
          "there is no text in the message to edit",
          "message_id_invalid");

  private static final List<String> CHAT_IS_GONE =
      List.of(
          "chat not found",
          "user not found",
          "chat was deactivated",
          "group chat was deleted",
          "peer_id_invalid",
          "chat_write_forbidden",
          "chat_restricted",
          "not enough rights to send",
          "have no rights to send",
          "need administrator rights",
          "message thread not found",
          "topic_closed",
          "topic_deleted",
          "user_is_blocked");

  private static final List<String> TOPIC_IS_GONE =
      List.of("message thread not found", "topic_deleted", "topic_id_invalid");

  private Refusals() {}

  static boolean sameAsBefore(Answer.Declined<?> no) {
    return no.says("message is not modified");
  }

  static boolean nothingToEdit(Answer.Declined<?> no) {
    return NOTHING_TO_EDIT.stream().anyMatch(no::says);
  }

  /** A message is gone already. */
  static boolean nothingToDelete(Answer.Declined<?> no) {
    return no.says("message to delete not found") || no.says("message_id_invalid");
  }

  static boolean looksNotUnderstood(Answer.Declined<?> no) {
    return no.says("can't parse entities");
  }

  static boolean chatIsGone(Answer.Declined<?> no) {
    return CHAT_IS_GONE.stream().anyMatch(no::says);
  }

  /** Whether a topic was closed by hand; it can be opened again. */
  static boolean topicIsClosed(String description) {
    return description.toLowerCase(Locale.ROOT).contains("topic_closed");
  }

  /** Whether a topic was deleted. */
  static boolean topicIsGone(String description) {
    var words = description.toLowerCase(Locale.ROOT);
    return TOPIC_IS_GONE.stream().anyMatch(words::contains);
  }
}
