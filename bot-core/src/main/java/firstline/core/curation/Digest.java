package firstline.core.curation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the bytes of a file come to; it stands for them in the text of a revision. Written {@code
 * sha256:} and 64 digits.
 */
public record Digest(String value) {
  private static final Pattern SHAPE = Pattern.compile("sha256:[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException if it is none
   */
  public Digest {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("'" + value + "' is no digest");
    }
  }

  /** That of some bytes. */
  public static Digest of(byte[] bytes) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Digest("sha256:" + HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** What is written, if it is a digest. */
  public static Optional<Digest> parse(String written) {
    return SHAPE.matcher(written).matches() ? Optional.of(new Digest(written)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
