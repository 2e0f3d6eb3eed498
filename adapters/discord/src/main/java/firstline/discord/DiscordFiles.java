package firstline.discord;

import firstline.core.conversation.Address;
import firstline.core.port.AttachmentSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches files that customers sent, up to 25 MB each. */
final class DiscordFiles implements AttachmentSource {
  private static final Logger log = LoggerFactory.getLogger(DiscordFiles.class);
  private static final int MOST_BYTES = 25 * 1024 * 1024;
  private static final Pattern REF = Pattern.compile("([0-9]{1,20})/([0-9]{1,20})/([0-9]{1,20})");

  private final DiscordApi api;

  DiscordFiles(DiscordApi api) {
    this.api = api;
  }

  @Override
  public Address.Channel channel() {
    return Address.Channel.DISCORD;
  }

  /**
   * {@inheritDoc}
   *
   * @throws UncheckedIOException if Discord could not be asked; it may work later
   */
  @Override
  public Optional<Content> fetch(String ref) {
    var named = REF.matcher(ref);
    if (!named.matches()) {
      return Optional.empty();
    }
    var route = Route.Messages.GET_MESSAGE.compile(named.group(1), named.group(2));
    return switch (api.get(route)) {
      case Answer.Given<DataObject>(var message) ->
          Json.objects(message, "attachments").stream()
              .filter(file -> file.getString("id").equals(named.group(3)))
              .findFirst()
              .flatMap(this::download);
      case Answer.Declined<DataObject> no when no.status() < 500 && no.status() != 429 -> {
        log.info("a file cannot be had from Discord: {}", no);
        yield Optional.empty();
      }
      case Answer.Declined<DataObject> no -> throw failed(new IOException(no.toString()));
      case Answer.Lost<DataObject>(var why) -> throw failed(new IOException(why));
    };
  }

  private Optional<Content> download(DataObject file) {
    var http = api.http();
    if (http.isEmpty()) {
      throw failed(new IOException("not connected to Discord"));
    }
    var request = new Request.Builder().url(file.getString("url")).build();
    try (var response = http.get().newCall(request).execute()) {
      return content(response, Json.text(file, "content_type"));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static Optional<Content> content(Response response, Optional<String> mime)
      throws IOException {
    if (!response.isSuccessful()) {
      log.info("a file is gone from Discord: {}", response.code());
      return Optional.empty();
    }
    var bytes = response.body().byteStream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      log.info("a file is larger than the {} bytes that we take", MOST_BYTES);
      return Optional.empty();
    }
    return Optional.of(new Content(bytes, mime.orElse("application/octet-stream")));
  }

  private static UncheckedIOException failed(IOException fault) {
    return new UncheckedIOException("a file could not be fetched from Discord", fault);
  }
}
