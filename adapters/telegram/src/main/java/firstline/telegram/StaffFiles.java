package firstline.telegram;

import firstline.core.conversation.Address.Channel;
import firstline.core.conversation.Attachment;
import firstline.core.port.AttachmentSource.Content;
import firstline.core.port.StaffRoom;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendAnimation;
import org.telegram.telegrambots.meta.api.methods.send.SendAudio;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.send.SendSticker;
import org.telegram.telegrambots.meta.api.methods.send.SendVideo;
import org.telegram.telegrambots.meta.api.methods.send.SendVoice;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Shows staff what customers sent: by Telegram's own reference, or the content from elsewhere. */
final class StaffFiles {
  private final BotApi api;

  StaffFiles(BotApi api) {
    this.api = api;
  }

  /**
   * Sends one file.
   *
   * @param from where the customer is
   * @return its id; declined with code 404 if the content cannot be had any more
   */
  Answer<Integer> send(
      ChatRef chat,
      Optional<Integer> answers,
      Attachment attachment,
      Channel from,
      StaffRoom.Files files) {
    if (from == Channel.TELEGRAM) {
      var file = new InputFile(attachment.ref().orElseThrow());
      return api.send(client -> send(client, new Target(chat, answers), attachment.kind(), file));
    }
    return files
        .fetch(attachment)
        .map(content -> upload(chat, answers, attachment, content))
        .orElseGet(
            () ->
                new Answer.Declined<>(404, "the file is gone", Optional.empty(), Optional.empty()));
  }

  private Answer<Integer> upload(
      ChatRef chat, Optional<Integer> answers, Attachment attachment, Content content) {
    var name = attachment.name().orElse("file");
    var file = new InputFile(new ByteArrayInputStream(content.bytes()), name);
    var kind =
        attachment.kind() == Attachment.Kind.PHOTO
            ? Attachment.Kind.PHOTO
            : Attachment.Kind.DOCUMENT;
    return api.send(client -> send(client, new Target(chat, answers), kind, file));
  }

  /** Where it goes. */
  private record Target(ChatRef chat, Optional<Integer> answers) {
    String id() {
      return String.valueOf(chat.id());
    }

    @Nullable Integer topic() {
      return chat.topic().orElse(null);
    }

    @Nullable ReplyParameters reply() {
      return answers.map(Piece::answering).orElse(null);
    }
  }

  private static CompletableFuture<Message> send(
      TelegramClient client, Target to, Attachment.Kind kind, InputFile file) {
    return switch (kind) {
      case PHOTO ->
          client.executeAsync(
              SendPhoto.builder()
                  .chatId(to.id())
                  .messageThreadId(to.topic())
                  .replyParameters(to.reply())
                  .photo(file)
                  .build());
      case VOICE ->
          client.executeAsync(
              SendVoice.builder()
                  .chatId(to.id())
                  .messageThreadId(to.topic())
                  .replyParameters(to.reply())
                  .voice(file)
                  .build());
      case AUDIO ->
          client.executeAsync(
              SendAudio.builder()
                  .chatId(to.id())
                  .messageThreadId(to.topic())
                  .replyParameters(to.reply())
                  .audio(file)
                  .build());
      case VIDEO ->
          client.executeAsync(
              SendVideo.builder()
                  .chatId(to.id())
                  .messageThreadId(to.topic())
                  .replyParameters(to.reply())
                  .video(file)
                  .build());
      case STICKER ->
          client.executeAsync(
              SendSticker.builder()
                  .chatId(to.id())
                  .messageThreadId(to.topic())
                  .replyParameters(to.reply())
                  .sticker(file)
                  .build());
      case ANIMATION ->
          client.executeAsync(
              SendAnimation.builder()
                  .chatId(to.id())
                  .messageThreadId(to.topic())
                  .replyParameters(to.reply())
                  .animation(file)
                  .build());
      case DOCUMENT, LOCATION, CONTACT, POLL, OTHER ->
          client.executeAsync(
              SendDocument.builder()
                  .chatId(to.id())
                  .messageThreadId(to.topic())
                  .replyParameters(to.reply())
                  .document(file)
                  .build());
    };
  }
}
