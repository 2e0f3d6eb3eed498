package firstline.backoffice.identity;

import firstline.core.customer.AccountId;
import firstline.core.customer.Contact;
import firstline.core.identity.ClaimId;
import firstline.core.identity.Fingerprint;
import firstline.core.identity.Pass;
import firstline.core.port.Signet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/**
 * Codes and passes by HMAC-SHA256. A code is worked out of the claim's name each time, so that none
 * is ever stored.
 */
public final class HmacSignet implements Signet {
  /** Codes have a key of their own, so that no pass can be read as a code. */
  private static final byte[] CODES = "firstline codes".getBytes(StandardCharsets.UTF_8);

  private static final long CODES_THERE_ARE = 1_000_000;

  private final Hmac codes;
  private final PassToken passes;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param secret what the desk and the client area share
   */
  public HmacSignet(String secret) {
    var shared = new Hmac(secret.getBytes(StandardCharsets.UTF_8));
    this.codes = new Hmac(shared.of(CODES));
    this.passes = new PassToken(shared);
  }

  @Override
  public String code(ClaimId claim) {
    var mac = codes.of(claim.value().getBytes(StandardCharsets.UTF_8));
    long number = Long.remainderUnsigned(ByteBuffer.wrap(mac).getLong(), CODES_THERE_ARE);
    return "%06d".formatted(number);
  }

  @Override
  public Optional<Pass> pass(String token) {
    return passes.read(token);
  }

  /** A new token for a link of a contact. */
  public String mint(Contact contact, Instant expires) {
    return token(contact.account(), contact.email(), expires);
  }

  @Override
  public Optional<String> mint(AccountId account, String email, Instant expires) {
    return Optional.of(token(account, email, expires));
  }

  private String token(AccountId account, String email, Instant expires) {
    var nonce = new byte[PassToken.NONCE];
    random.nextBytes(nonce);
    return passes.write(Fingerprint.of(account, email), expires, nonce);
  }
}
