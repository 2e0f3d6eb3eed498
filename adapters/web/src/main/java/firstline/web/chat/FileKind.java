package firstline.web.chat;

import firstline.core.conversation.Attachment;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What a file is by its first bytes; what the sender calls it does not count. */
enum FileKind {
  PNG("image/png", Attachment.Kind.PHOTO, 0, "89504e470d0a1a0a"),
  JPEG("image/jpeg", Attachment.Kind.PHOTO, 0, "ffd8ff"),
  GIF("image/gif", Attachment.Kind.PHOTO, 0, "47494638"),
  WEBP("image/webp", Attachment.Kind.PHOTO, 8, "57454250"),
  PDF("application/pdf", Attachment.Kind.DOCUMENT, 0, "255044462d"),
  /** Also the office formats, which are archives. */
  ZIP("application/zip", Attachment.Kind.DOCUMENT, 0, "504b0304"),
  /** Any text: mail sources, logs, configuration. Has no first bytes of its own. */
  TEXT("text/plain", Attachment.Kind.DOCUMENT, 0, "");

  private final String mime;
  private final Attachment.Kind attachment;
  private final int offset;
  private final byte[] magic;

  FileKind(String mime, Attachment.Kind attachment, int offset, String magic) {
    this.mime = mime;
    this.attachment = attachment;
    this.offset = offset;
    this.magic = HexFormat.of().parseHex(magic);
  }

  String mime() {
    return mime;
  }

  Attachment.Kind attachment() {
    return attachment;
  }

  /** The kind; empty for what we do not take. */
  static Optional<FileKind> of(byte[] content) {
    return Arrays.stream(values())
        .filter(kind -> kind != TEXT && kind.begins(content))
        .findFirst()
        .or(() -> isText(content) ? Optional.of(TEXT) : Optional.empty());
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
