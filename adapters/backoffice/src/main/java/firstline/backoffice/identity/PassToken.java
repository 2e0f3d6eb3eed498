package firstline.backoffice.identity;

import firstline.core.identity.Fingerprint;
import firstline.core.identity.Pass;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A pass as it stands in a link: {@code id_} and, in base64url without padding, when it expires
 * (seconds since 1970, 4 bytes, big-endian), 6 random bytes, the contact's {@link Fingerprint} (16
 * bytes), and the first 16 bytes of the HMAC-SHA256 of these 26 with the secret as key. That makes
 * 59 characters; Telegram takes 64.
 */
final class PassToken {
  /** How many random bytes make each pass one of its own. */
  static final int NONCE = 6;

  private static final String PREFIX = "id_";
  private static final int BODY = Integer.BYTES + NONCE + Fingerprint.BYTES;
  private static final int MAC = 16;
  private static final Pattern SHAPE =
      Pattern.compile(PREFIX + "[A-Za-z0-9_-]{" + (BODY + MAC) * 4 / 3 + "}");

  private final Hmac hmac;

  PassToken(Hmac hmac) {
    this.hmac = hmac;
  }

  /** A token for a contact. */
  String write(String fingerprint, Instant expires, byte[] nonce) {
    var body =
        ByteBuffer.allocate(BODY)
            .putInt((int) expires.getEpochSecond())
            .put(nonce)
            .put(HexFormat.of().parseHex(fingerprint))
            .array();
    var all = ByteBuffer.allocate(BODY + MAC).put(body).put(hmac.of(body, MAC)).array();
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** The pass, if the token is genuine. */
  Optional<Pass> read(String token) {
    if (!SHAPE.matcher(token).matches()) {
      return Optional.empty();
    }
    var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token.substring(PREFIX.length())));
    var body = new byte[BODY];
    var mac = new byte[MAC];
    bytes.get(body).get(mac);
    if (!MessageDigest.isEqual(mac, hmac.of(body, MAC))) {
      return Optional.empty();
    }
    var fields = ByteBuffer.wrap(body);
    var expires = Instant.ofEpochSecond(Integer.toUnsignedLong(fields.getInt()));
    var fingerprint = new byte[Fingerprint.BYTES];
    fields.get(new byte[NONCE]).get(fingerprint);
    var hex = HexFormat.of();
    return Optional.of(new Pass(hex.formatHex(fingerprint), hex.formatHex(mac), expires));
  }
}
