package firstline.web.console;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Tells pictures by their first bytes: what a sender calls a file is no reason to show it. */
final class Pictures {
  private static final Set<String> SHOWN =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final int WEBP_NAME = 8;

  private Pictures() {}

  /** Whether something calls itself a picture that browsers show. */
  static boolean named(String mime) {
    return SHOWN.contains(mime);
  }

  /** The media type of a picture; empty for everything else. */
  static Optional<String> type(byte[] content) {
    if (starts(content, 0, PNG)) {
      return Optional.of("image/png");
    }
    if (starts(content, 0, JPEG)) {
      return Optional.of("image/jpeg");
    }
    if (starts(content, 0, ascii("GIF87a")) || starts(content, 0, ascii("GIF89a"))) {
      return Optional.of("image/gif");
    }
    return starts(content, 0, ascii("RIFF")) && starts(content, WEBP_NAME, ascii("WEBP"))
        ? Optional.of("image/webp")
        : Optional.empty();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean starts(byte[] content, int from, byte[] with) {
    return content.length >= from + with.length
        && Arrays.equals(content, from, from + with.length, with, 0, with.length);
  }
}
