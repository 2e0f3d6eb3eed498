package firstline.core.identity;

import firstline.core.customer.AccountId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A short name for a contact that any program can work out: the first 16 bytes of the SHA-256 of
 * the account's number, a line feed, and the e-mail address in lower case, all in UTF-8.
 */
public final class Fingerprint {
  /** How many bytes it has. */
  public static final int BYTES = 16;

  private Fingerprint() {}

  /** The fingerprint in hexadecimal. */
  public static String of(AccountId account, String email) {
    var text = account.value() + "\n" + email.strip().toLowerCase(Locale.ROOT);
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
