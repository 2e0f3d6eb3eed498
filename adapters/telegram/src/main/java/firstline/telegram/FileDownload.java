package firstline.telegram;

import firstline.core.port.AttachmentSource.Content;
import java.io.IOException;
import java.net.URLConnection;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Response;

/** Reads the answer to a file's download, up to a limit. */
final class FileDownload {
  private static final String UNKNOWN = "application/octet-stream";

  /** What the file server said. */
  sealed interface Fetched {
    record Found(Content content) implements Fetched {}

    record TooLarge() implements Fetched {}

    record Gone(int status) implements Fetched {}
  }

  private FileDownload() {}

  static Fetched read(Response response, String path, long mostBytes) throws IOException {
    if (response.code() >= 500 || response.code() == 429) {
      throw new IOException("the file server answered " + response.code());
    }
    if (!response.isSuccessful()) {
      return new Fetched.Gone(response.code());
    }
    var body = response.body();
    if (body.contentLength() > mostBytes) {
      return new Fetched.TooLarge();
    }
    var bytes = body.byteStream().readNBytes(Math.toIntExact(mostBytes) + 1);
    if (bytes.length > mostBytes) {
      return new Fetched.TooLarge();
    }
    return new Fetched.Found(new Content(bytes, mime(response).orElseGet(() -> byName(path))));
  }

  private static Optional<String> mime(Response response) {
    return Optional.ofNullable(response.header("Content-Type"))
        .filter(type -> !type.toLowerCase(Locale.ROOT).startsWith(UNKNOWN));
  }

  /** The media type by the file's name, where its server gave none. */
  private static String byName(String path) {
    var guess = URLConnection.guessContentTypeFromName(path);
    return guess == null ? UNKNOWN : guess;
  }
}
