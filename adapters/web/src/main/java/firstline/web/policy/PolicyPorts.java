package firstline.web.policy;

import firstline.core.catalog.IssueType;
import firstline.core.port.CaseBook;
import firstline.core.port.CustomerDirectory;
import firstline.knowledge.policy.PolicyEdition;
import firstline.knowledge.policy.ServedPolicies;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the policy pages are handed.
 *
 * @param standard the name of the policy that conversations go by
 * @param titles of issue types, as customers would put them
 */
public record PolicyPorts(
    ServedPolicies policies,
    String standard,
    CaseBook cases,
    CustomerDirectory customers,
    Supplier<Map<IssueType, String>> titles,
    InstantSource clock) {

  /**
   * A policy as it is served; without a name, the one that conversations go by.
   *
   * @throws NotFoundResponse if there is none, or none without problems
   */
  PolicyEdition served(String name) {
    return policies
        .current(name.isEmpty() ? standard : name)
        .orElseThrow(() -> new NotFoundResponse("There is no sound policy of that name."));
  }
}
