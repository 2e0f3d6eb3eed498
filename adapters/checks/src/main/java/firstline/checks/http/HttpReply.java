package firstline.checks.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a web server answered.
 *
 * @param headers by name in lower case
 * @param body no more of it than was read
 * @param whole whether all of it was read
 */
public record HttpReply(int status, Map<String, String> headers, byte[] body, boolean whole) {
  private static final Pattern CHARSET =
      Pattern.compile("charset=[\"']?([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);

  public HttpReply {
    headers = Map.copyOf(headers);
  }

  /** A header; empty if it did not come. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** Where it leads on to, if it does. */
  public Optional<String> location() {
    return status >= 300 && status < 400
        ? Optional.ofNullable(headers.get("location"))
        : Optional.empty();
  }

  /** The body as text, in the encoding that was announced. */
  public String text() {
    var named = CHARSET.matcher(header("content-type"));
    var charset =
        named.find() && Charset.isSupported(named.group(1))
            ? Charset.forName(named.group(1))
            : StandardCharsets.UTF_8;
    return new String(body, charset);
  }
}
