package firstline.core.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that we take. What a file is, its bytes say; a name only claims it. */
public enum FileType {
  PNG("image/png", 0, "89504e470d0a1a0a", "png"),
  JPEG("image/jpeg", 0, "ffd8ff", "jpg", "jpeg"),
  GIF("image/gif", 0, "47494638", "gif"),
  WEBP("image/webp", 8, "57454250", "webp"),
  PDF("application/pdf", 0, "255044462d", "pdf"),
  /** Also the office formats, which are archives. */
  ZIP("application/zip", 0, "504b0304", "zip"),
  /** Any text: mail sources, logs, configuration. Has no first bytes of its own. */
  TEXT("text/plain", 0, "", "txt", "log", "conf", "csv");

  private final String mime;
  private final int offset;
  private final byte[] magic;
  private final List<String> endings;

  FileType(String mime, int offset, String magic, String... endings) {
    this.mime = mime;
    this.offset = offset;
    this.magic = HexFormat.of().parseHex(magic);
    this.endings = List.of(endings);
  }

  /** Its media type, without a character set. */
  public String mime() {
    return mime;
  }

  /** How the names of such files usually end, without the dot. */
  public String ending() {
    return endings.getFirst();
  }

  /** Whether people can look at it in place. */
  public boolean isPicture() {
    return mime.startsWith("image/");
  }

  /** What a content is; empty for what we do not take. */
  public static Optional<FileType> of(byte[] content) {
    return Arrays.stream(values())
        .filter(type -> type != TEXT && type.begins(content))
        .findFirst()
        .or(() -> isText(content) ? Optional.of(TEXT) : Optional.empty());
  }

  /** What a file of that name claims to be; empty for what we do not take. */
  public static Optional<FileType> named(String name) {
    int dot = name.lastIndexOf('.');
    var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.endings.contains(ending)).findFirst();
  }

  private boolean begins(byte[] content) {
    return content.length >= offset + magic.length
        && Arrays.equals(content, offset, offset + magic.length, magic, 0, magic.length);
  }

  private static boolean isText(byte[] content) {
    for (byte b : content) {
      boolean control = b >= 0 && b < ' ' || b == 0x7f;
      if (control && b != '\n' && b != '\r' && b != '\t' && b != 0x1b) {
        return false;
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return content.length > 0;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
