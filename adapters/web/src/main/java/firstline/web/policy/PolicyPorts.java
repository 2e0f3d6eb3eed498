package firstline.web.policy;

import firstline.core.catalog.IssueType;
import firstline.core.port.CaseBook;
import firstline.core.port.CustomerDirectory;
import firstline.knowledge.policy.ServedPolicies;
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
    InstantSource clock) {}
