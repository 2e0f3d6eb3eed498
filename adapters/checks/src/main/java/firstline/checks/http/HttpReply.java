package firstline.checks.http;

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
  private static final Pattern HIGH = Pattern.compile("[\\x80-\\xff]");

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
        ? Optional.ofNullable(headers.get("location")).map(HttpReply::readable)
        : Optional.empty();
  }

  /** Headers come byte by byte; many servers put UTF-8 there, and others their own encoding. */
  private static String readable(String header) {
    var bytes = header.getBytes(StandardCharsets.ISO_8859_1);
    return PageEncoding.isUtf8(bytes, true)
        ? new String(bytes, StandardCharsets.UTF_8)
        : HIGH.matcher(header).replaceAll(one -> "%%%02X".formatted((int) one.group().charAt(0)));
  }

  /** The body as text, in its own encoding. */
  public String text() {
    return PageEncoding.text(header("content-type"), body);
  }
}
