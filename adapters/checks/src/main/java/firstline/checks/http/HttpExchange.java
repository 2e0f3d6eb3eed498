package firstline.checks.http;

import firstline.checks.network.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One GET over a connection, reading no more of the answer than anybody here looks at. */
final class HttpExchange {
  /** The header that brings cookies; all of them are read as the one line that sends them back. */
  static final String COOKIES = "set-cookie";

  private static final int BODY_READ = 256 * 1024;
  private static final int HEADERS_READ = 200;
  private static final int INTERIM_READ = 5;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");

  private final Wire wire;

  private HttpExchange(Wire wire) {
    this.wire = wire;
  }

  /**
   * Asks for a page; nothing if the answer is none in HTTP. The body is asked for as it is, so that
   * nothing small unpacks to something huge.
   *
   * @throws IOException if the connection ends, or its deadline passes, before the head is there
   */
  static Optional<HttpReply> get(PageUrl url, String accept, String cookie, Wire wire)
      throws IOException {
    wire.send("GET " + url.path() + " HTTP/1.1");
    wire.send("Host: " + url.authority());
    wire.send("User-Agent: Mozilla/5.0 (compatible; Firstline check)");
    wire.send("Accept: " + accept);
    wire.send("Accept-Encoding: identity");
    if (!cookie.isEmpty()) {
      wire.send("Cookie: " + cookie);
    }
    wire.send("Connection: close");
    wire.send("");
    return new HttpExchange(wire).answer();
  }

  private Optional<HttpReply> answer() throws IOException {
    for (int interim = 0; interim < INTERIM_READ; interim++) {
      var status = STATUS.matcher(line());
      if (!status.matches()) {
        return Optional.empty();
      }
      int code = Integer.parseInt(status.group(1));
      var headers = headers();
      if (code >= 200) {
        return Optional.of(reply(code, headers));
      }
    }
    return Optional.empty();
  }

  private Map<String, String> headers() throws IOException {
    var headers = new HashMap<String, String>();
    var line = line();
    for (int i = 0; i < HEADERS_READ && !line.isEmpty(); i++) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        var name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        var value = line.substring(colon + 1).strip();
        if (name.equals(COOKIES)) {
          headers.merge(name, bare(value), (one, other) -> one + "; " + other);
        } else {
          headers.putIfAbsent(name, value);
        }
      }
      line = line();
    }
    return headers;
  }

  private static String bare(String cookie) {
    return cookie.split(";", 2)[0].replaceAll("\\p{Cntrl}", "");
  }

  private String line() throws IOException {
    return wire.line().orElse("");
  }

  private HttpReply reply(int code, Map<String, String> headers) throws IOException {
    if (code == 204 || code == 304) {
      return new HttpReply(code, headers, new byte[0], true);
    }
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
    return new HttpReply(code, headers, body.toByteArray(), whole);
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
