package firstline.checks.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * In which encoding a page is written, as browsers find it out: by its byte order mark, as the
 * server announces it, as the page says at its beginning, and else by trying UTF-8.
 */
final class PageEncoding {
  private static final Charset WESTERN =
      Charset.forName("windows-1252", StandardCharsets.ISO_8859_1);
  private static final int BEGINNING = 1024;
  private static final Pattern NAMED =
      Pattern.compile(
          "charset\\s{0,9}=\\s{0,9}[\"']?([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern META =
      Pattern.compile("<meta\\b[^>]{0,300}" + NAMED.pattern(), Pattern.CASE_INSENSITIVE);

  private PageEncoding() {}

  /** The body as text. */
  static String text(String contentType, byte[] body) {
    return new String(body, of(contentType, body));
  }

  private static Charset of(String contentType, byte[] body) {
    return byMark(body)
        .or(() -> named(NAMED, contentType))
        .or(() -> named(META, beginning(body)).map(PageEncoding::ofBytes))
        .orElseGet(() -> isUtf8(body, false) ? StandardCharsets.UTF_8 : WESTERN);
  }

  private static Optional<Charset> byMark(byte[] body) {
    if (body.length < 2) {
      return Optional.empty();
    }
    return switch ((body[0] & 0xff) << 8 | body[1] & 0xff) {
      case 0xfeff, 0xfffe -> Optional.of(StandardCharsets.UTF_16);
      case 0xefbb -> Optional.of(StandardCharsets.UTF_8);
      default -> Optional.empty();
    };
  }

  /** What cannot be the name of an encoding names none. */
  private static Optional<Charset> named(Pattern pattern, String text) {
    var name = pattern.matcher(text);
    return name.find()
        ? Optional.ofNullable(Charset.forName(name.group(1), null))
        : Optional.empty();
  }

  private static String beginning(byte[] body) {
    return new String(body, 0, Math.min(body.length, BEGINNING), StandardCharsets.ISO_8859_1);
  }

  /** A page whose bytes could be read as far as its own word for it is not in two-byte units. */
  private static Charset ofBytes(Charset said) {
    return said.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : said;
  }

  /**
   * @param whole whether its last character cannot be one that is cut off
   */
  static boolean isUtf8(byte[] body, boolean whole) {
    var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    var text = CharBuffer.allocate(body.length);
    return !decoder.decode(ByteBuffer.wrap(body), text, whole).isError();
  }
}
