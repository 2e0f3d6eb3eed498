package firstline.knowledge.policy;

import firstline.core.port.PolicyArchive;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that the decisions of one version of a policy rest on, as text.
 *
 * @param policy its file
 * @param clauses those that all policies share
 * @param issueTypes what policies go by when it comes to issue types
 */
record PolicySource(SourceText policy, SourceText clauses, SourceText issueTypes) {
  /** What was kept of a version. */
  static PolicySource of(PolicyArchive.Edition edition) {
    return new PolicySource(
        SourceText.ofFile(edition.name() + ".yaml", edition.policy()),
        SourceText.ofFile("clauses.yaml", edition.clauses()),
        SourceText.ofFile(IssueTypes.FILE, edition.issueTypes()));
  }

  /** Compiles it; nothing, after notes, if its file is no map at all. */
  Optional<Compiled> compile(Problems problems) {
    var types = IssueTypes.read(issueTypes, problems);
    return new PolicyReader(problems, types, clauses)
        .read(policy, fingerprint())
        .map(written -> new Compiled(written, types));
  }

  /** For the archive, under the version that its decisions name. */
  PolicyArchive.Edition edition(String name, String version, Instant since) {
    return new PolicyArchive.Edition(
        name, version, since, policy.text(), clauses.text(), issueTypes.text());
  }

  /** A compiled policy with the issue types it was compiled for. */
  record Compiled(WrittenPolicy written, IssueTypes types) {}

  private String fingerprint() {
    return Fingerprint.of(List.of(policy, clauses, issueTypes));
  }
}
