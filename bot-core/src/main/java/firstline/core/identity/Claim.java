package firstline.core.identity;

import firstline.core.customer.Contact;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody says that an account is theirs, and it is not proven yet.
 *
 * @param account as it was typed; there may be no such account
 * @param contact whose claim it can only be, if the account is on file; what the customer reads
 *     must never depend on it
 */
public record Claim(
    ClaimId id, String account, Optional<Contact> contact, Instant at, Proof proof) {
  /** How long a code is good for. */
  public static final Duration CODE_GOOD_FOR = Duration.ofMinutes(10);

  /** What is to prove it. */
  public enum Proof {
    /** A code that was sent to the address on file. */
    CODE,
    /** A member of staff who looks into it. */
    STAFF
  }

  /** Whether its code is still good. */
  public boolean takesCode(Instant now) {
    return proof == Proof.CODE && now.isBefore(at.plus(CODE_GOOD_FOR));
  }
}
