package firstline.telegram;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/**
 * One part of a message on its way to a chat.
 *
 * @param key names it for good
 * @param attempts how often its message was tried before
 * @param replaces the message that is edited into it; empty to send it anew
 * @param answers the message that it is shown as an answer to
 * @param html whether it goes with its looks
 * @param enclosure what its words stand under
 */
record Piece(
    String key,
    int attempts,
    ChatRef chat,
    Part part,
    Optional<InlineKeyboardMarkup> keyboard,
    Optional<Integer> replaces,
    Optional<Integer> answers,
    boolean html,
    Optional<Enclosure> enclosure) {
  private static final String HTML = "HTML";

  Piece anew() {
    return new Piece(
        key, attempts, chat, part, keyboard, Optional.empty(), answers, html, enclosure);
  }

  Piece plainly() {
    return new Piece(key, attempts, chat, part, keyboard, replaces, answers, false, enclosure);
  }

  Piece with(Optional<Enclosure> other) {
    return new Piece(key, attempts, chat, part, keyboard, replaces, answers, html, other);
  }

  Piece to(ChatRef other) {
    return new Piece(key, attempts, other, part, keyboard, replaces, answers, html, enclosure);
  }

  SendMessage sending() {
    var request =
        SendMessage.builder().chatId(chat.id()).text(text()).linkPreviewOptions(noPreview());
    chat.topic().ifPresent(request::messageThreadId);
    answers.ifPresent(id -> request.replyParameters(answering(id)));
    keyboard.ifPresent(request::replyMarkup);
    if (html) {
      request.parseMode(HTML);
    }
    return request.build();
  }

  /** A message that is gone meanwhile is no reason not to send. */
  static ReplyParameters answering(int message) {
    return ReplyParameters.builder().messageId(message).allowSendingWithoutReply(true).build();
  }

  EditMessageText editing(int message) {
    var request =
        EditMessageText.builder()
            .chatId(chat.id())
            .messageId(message)
            .text(text())
            .linkPreviewOptions(noPreview());
    keyboard.ifPresent(request::replyMarkup);
    if (html) {
      request.parseMode(HTML);
    }
    return request.build();
  }

  @Nullable String parseMode() {
    return html ? HTML : null;
  }

  String text() {
    return html ? part.html() : part.plain();
  }

  private static LinkPreviewOptions noPreview() {
    return LinkPreviewOptions.builder().isDisabled(true).build();
  }
}
