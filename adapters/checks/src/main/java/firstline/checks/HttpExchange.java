package firstline.checks;

import firstline.checks.network.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One GET over a connection, reading no more of the page than its head can need. */
final class HttpExchange {
  /** What the server answered. */
  sealed interface Answer {
    /** A page; {@code whole} if all of it was read. */
    record Page(int status, Optional<String> title, boolean whole) implements Answer {}

    record Redirect(int status, String location) implements Answer {}

    /** Not an answer in HTTP. */
    record NotHttp() implements Answer {}
  }

  private static final int BODY_READ = 256 * 1024;
  private static final int HEADERS_READ = 200;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");

  private final Wire wire;

  private HttpExchange(Wire wire) {
    this.wire = wire;
  }

  /**
   * Asks for a page.
   *
   * @throws IOException if the connection ends, or its deadline passes, before the head is there
   */
  static Answer get(PageUrl url, Wire wire) throws IOException {
    wire.send("GET " + url.path() + " HTTP/1.1");
    wire.send("Host: " + url.authority());
    wire.send("User-Agent: Mozilla/5.0 (compatible; Firstline check)");
    wire.send("Accept: text/html, */*;q=0.5");
    wire.send("Accept-Encoding: identity");
    wire.send("Connection: close");
    wire.send("");
    return new HttpExchange(wire).answer();
  }

  private Answer answer() throws IOException {
    for (int interim = 0; interim < 5; interim++) {
      var status = STATUS.matcher(line());
      if (!status.matches()) {
        return new Answer.NotHttp();
      }
      int code = Integer.parseInt(status.group(1));
      var headers = headers();
      if (code >= 200) {
        return answer(code, headers);
      }
    }
    return new Answer.NotHttp();
  }

  private Answer answer(int code, Map<String, String> headers) throws IOException {
    var location = headers.get("location");
    if (code >= 300 && code < 400 && location != null) {
      return new Answer.Redirect(code, location);
    }
    return page(code, headers);
  }

  private Map<String, String> headers() throws IOException {
    var headers = new HashMap<String, String>();
    var line = line();
    for (int i = 0; i < HEADERS_READ && !line.isEmpty(); i++) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        var name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        headers.putIfAbsent(name, line.substring(colon + 1).strip());
      }
      line = line();
    }
    return headers;
  }

  private String line() throws IOException {
    return wire.line().orElse("");
  }

  private Answer.Page page(int code, Map<String, String> headers) throws IOException {
    var body = new ByteArrayOutputStream();
    boolean whole;
    try {
      whole =
          "chunked".equalsIgnoreCase(headers.get("transfer-encoding"))
              ? chunks(body)
              : read(body, length(headers));
    } catch (SocketTimeoutException e) {
      whole = false;
    }
    var type = headers.getOrDefault("content-type", "");
    return new Answer.Page(code, PageTitle.in(body.toByteArray(), type), whole);
  }

  /** The length that was announced; the most there can be where none was. */
  private static long length(Map<String, String> headers) {
    var length = headers.getOrDefault("content-length", "");
    return length.matches("\\d{1,18}") ? Long.parseLong(length) : Long.MAX_VALUE;
  }

  private boolean chunks(ByteArrayOutputStream body) throws IOException {
    while (true) {
      var size = line().split(";", 2)[0].strip();
      if (!size.matches("[0-9a-fA-F]{1,8}")) {
        return false;
      }
      long length = Long.parseLong(size, 16);
      if (length == 0) {
        return true;
      }
      if (!read(body, length)) {
        return false;
      }
      line();
    }
  }

  /** Reads up to a length; whether that was all there is to read. */
  private boolean read(ByteArrayOutputStream body, long length) throws IOException {
    long left = length;
    var buffer = new byte[8192];
    while (left > 0 && body.size() < BODY_READ) {
      int most = (int) Math.min(Math.min(buffer.length, left), BODY_READ - body.size());
      int count = wire.rest().read(buffer, 0, most);
      if (count < 0) {
        return length == Long.MAX_VALUE;
      }
      body.write(buffer, 0, count);
      left -= count;
    }
    return left == 0;
  }
}
