package firstline.knowledge.policy;

import firstline.core.policy.Policy;
import java.time.Instant;

/**
 * One version of a policy, ready to decide.
 *
 * @param since when it was first served, as far as this program knows
 */
public record PolicyEdition(Policy policy, IssueTypes issueTypes, Instant since) {
  public String name() {
    return policy.name();
  }

  /** As its decisions name it. */
  public String version() {
    return policy.version();
  }
}
