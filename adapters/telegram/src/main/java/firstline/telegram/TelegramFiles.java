package firstline.telegram;

import firstline.core.conversation.Address;
import firstline.core.port.AttachmentSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetFile;

/** Fetches files that customers sent, as far as Telegram lets bots have them: up to 20 MB. */
final class TelegramFiles implements AttachmentSource {
  private static final Logger log = LoggerFactory.getLogger(TelegramFiles.class);
  private static final long MOST_BYTES = 20L * 1024 * 1024;

  private final BotApi api;

  TelegramFiles(BotApi api) {
    this.api = api;
  }

  @Override
  public Address.Channel channel() {
    return Address.Channel.TELEGRAM;
  }

  /**
   * {@inheritDoc}
   *
   * @throws UncheckedIOException if Telegram could not be asked; it may work later
   */
  @Override
  public Optional<Content> fetch(String ref) {
    return switch (api.call(new GetFile(ref))
        .then(file -> new Answer.Given<>(path(file.getFilePath())))) {
      case Answer.Given<Optional<String>>(var path) -> path.flatMap(this::download);
      case Answer.Declined<Optional<String>> no when no.code() == 400 -> {
        log.info("a file cannot be had from Telegram: {}", no.description());
        yield Optional.empty();
      }
      case Answer.Declined<Optional<String>> no -> throw failed(new IOException(no.toString()));
      case Answer.Lost<Optional<String>>(var why) -> throw failed(new IOException(why));
    };
  }

  private static Optional<String> path(@Nullable String path) {
    return Optional.ofNullable(path);
  }

  private Optional<Content> download(String path) {
    try {
      return switch (api.download(path, MOST_BYTES)) {
        case FileDownload.Fetched.Found(var content) -> Optional.of(content);
        case FileDownload.Fetched.TooLarge() -> {
          log.info("a file is larger than the {} bytes that we take", MOST_BYTES);
          yield Optional.empty();
        }
        case FileDownload.Fetched.Gone(var status) -> {
          log.info("a file is gone from Telegram: {}", status);
          yield Optional.empty();
        }
      };
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static UncheckedIOException failed(IOException fault) {
    return new UncheckedIOException("a file could not be fetched from Telegram", fault);
  }
}
