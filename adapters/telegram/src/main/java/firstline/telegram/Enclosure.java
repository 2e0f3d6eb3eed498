package firstline.telegram;

import firstline.core.message.Block;
import firstline.core.message.FileType;
import firstline.core.port.AttachmentSource.Content;
import java.io.ByteArrayInputStream;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendAnimation;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * A file that goes with a part.
 *
 * @param inPlace whether customers see it in the chat; otherwise they can open it
 */
record Enclosure(String name, Supplier<InputFile> source, boolean inPlace) {
  static Enclosure of(String name, Content content) {
    return new Enclosure(
        name,
        () -> new InputFile(new ByteArrayInputStream(content.bytes()), name),
        FileType.named(name).filter(FileType::isPicture).isPresent());
  }

  /** A file that Telegram has already, which may be of any size. */
  static Enclosure known(Block.File file, String id) {
    return new Enclosure(file.name(), () -> new InputFile(id), file.isPicture());
  }

  Enclosure toOpen() {
    return new Enclosure(name, source, false);
  }

  /** Sends it with what is under it. */
  CompletableFuture<Message> send(TelegramClient client, Piece piece) {
    if (!inPlace) {
      return client.executeAsync(document(piece));
    }
    return FileType.named(name).filter(FileType.GIF::equals).isPresent()
        ? client.executeAsync(animation(piece))
        : client.executeAsync(photo(piece));
  }

  private SendPhoto photo(Piece piece) {
    return SendPhoto.builder()
        .chatId(piece.chat().id())
        .messageThreadId(topic(piece))
        .caption(caption(piece))
        .parseMode(piece.parseMode())
        .replyMarkup(piece.keyboard().orElse(null))
        .photo(file())
        .build();
  }

  private SendAnimation animation(Piece piece) {
    return SendAnimation.builder()
        .chatId(piece.chat().id())
        .messageThreadId(topic(piece))
        .caption(caption(piece))
        .parseMode(piece.parseMode())
        .replyMarkup(piece.keyboard().orElse(null))
        .animation(file())
        .build();
  }

  private SendDocument document(Piece piece) {
    return SendDocument.builder()
        .chatId(piece.chat().id())
        .messageThreadId(topic(piece))
        .caption(caption(piece))
        .parseMode(piece.parseMode())
        .replyMarkup(piece.keyboard().orElse(null))
        .document(file())
        .build();
  }

  private static @Nullable String caption(Piece piece) {
    return piece.text().isEmpty() ? null : piece.text();
  }

  private static @Nullable Integer topic(Piece piece) {
    return piece.chat().topic().orElse(null);
  }

  private InputFile file() {
    return source.get();
  }
}
