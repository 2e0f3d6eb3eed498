package firstline.core.message;

import java.time.Instant;
import java.util.Optional;

/**
 * An e-mail to be sent.
 *
 * @param id names it for good; the same mail tried again has the same
 * @param to the address; nobody gets it where it is empty, and it is kept all the same, so that who
 *     is not on file cannot be told by the time that it takes
 * @param text plain text; {@link #CODE} stands where a code is to be put in
 * @param codeFor the claim whose code that is; codes themselves are never kept
 * @param until after this it would only confuse; empty if it is always good
 */
public record Mail(
    String id,
    Optional<String> to,
    String subject,
    String text,
    Optional<String> codeFor,
    Optional<Instant> until) {
  /** Where the code goes. */
  public static final String CODE = "******";

  /** The same with a code put in. */
  public Mail with(String code) {
    return new Mail(id, to, subject, text.replace(CODE, code), codeFor, until);
  }
}
