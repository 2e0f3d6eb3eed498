package firstline.web.login;

import firstline.web.frame.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A secret of 192 random bits that a cookie or a link carries. We store nothing but its hash. */
public record Token(String value) {
  private static final int BYTES = 24;
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{32}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  public static Token random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What a browser sent, if it has the shape of a token at all. */
  public static Optional<Token> parse(@Nullable String sent) {
    return sent != null && SHAPE.matcher(sent).matches()
        ? Optional.of(new Token(sent))
        : Optional.empty();
  }

  /** Its SHA-256 in lower-case hexadecimal, as it is stored. */
  public String hash() {
    return Sha256.hex(value);
  }

  /** What every form of this token's holder must send along; it tells nothing of the token. */
  public String formToken() {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      var bytes = mac.doFinal("form".getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has HmacSHA256", e);
    }
  }

  /** Whether a form brought the right token; takes the same time for every wrong one. */
  public boolean formMatches(@Nullable String sent) {
    return sent != null
        && MessageDigest.isEqual(
            formToken().getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Token[redacted]";
  }
}
