package firstline.checks.http;

import java.util.Map;
import java.util.Optional;

/**
 * What a web server answered.
 *
 * @param headers by name in lower case
 * @param body no more of it than was read
 * @param whole whether all of it was read
 */
public record HttpReply(int status, Map<String, String> headers, byte[] body, boolean whole) {
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

  /** The body as text, in its own encoding. */
  public String text() {
    return PageEncoding.text(header("content-type"), body);
  }
}
