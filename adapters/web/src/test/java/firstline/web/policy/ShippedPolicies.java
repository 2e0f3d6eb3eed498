package firstline.web.policy;

import firstline.core.catalog.IssueType;
import firstline.core.port.CustomerDirectory;
import firstline.knowledge.policy.ServedPolicies;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** The policy pages' ports for tests: policies of a content folder, and the rest in memory. */
public final class ShippedPolicies {
  public static final Path CONTENT = Path.of("../../knowledge/content");

  private ShippedPolicies() {}

  public static PolicyPorts ports(Path content, CustomerDirectory customers, InstantSource clock) {
    return new PolicyPorts(
        new ServedPolicies(content, new MemoryArchive(), clock),
        "openvservers",
        new MemoryCases(),
        customers,
        () ->
            Map.of(
                new IssueType("cron-job"), "Set up a cron job",
                new IssueType("policy-question"), "A question about support itself"),
        clock);
  }
}
