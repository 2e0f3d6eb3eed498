package firstline.core.port;

import firstline.core.customer.AccountId;
import firstline.core.identity.ClaimId;
import firstline.core.identity.Pass;
import java.time.Instant;
import java.util.Optional;

/** What only the holder of the desk's secret can make or check. */
public interface Signet {
  /** The six digits that prove a claim; always the same for the same claim. */
  String code(ClaimId claim);

  /** A new token for a contact, good once until an instant; nothing if this signet makes none. */
  default Optional<String> mint(AccountId account, String email, Instant expires) {
    return Optional.empty();
  }

  /** The pass that a token is; nothing if it is none, or not one of this desk. */
  Optional<Pass> pass(String token);
}
