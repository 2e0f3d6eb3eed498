package firstline.knowledge.content;

import firstline.core.catalog.IssueType;
import firstline.core.conversation.Playbook;
import firstline.core.policy.IssueProfile;
import firstline.core.policy.Policy;
import firstline.knowledge.policy.PolicyShelf;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problems;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the policy that is served, and what there is for each issue type. */
final class SupportReader {
  private final PolicyShelf shelf;
  private final SupportChoice choice;
  private final Problems problems;

  SupportReader(Path root, SupportChoice choice, Problems problems) {
    this.shelf = new PolicyShelf(root);
    this.choice = choice;
    this.problems = problems;
  }

  /** The policy under the chosen name, in the chosen zone; what keeps it from use is noted. */
  Optional<Policy> policy() {
    return switch (shelf.find(choice.policy())) {
      case PolicyShelf.Found.Usable(var policy) ->
          Optional.of(choice.zone().map(policy::countingIn).orElse(policy));
      case PolicyShelf.Found.Broken(var broken) -> {
        broken.forEach(problem -> problems.error(problem.place(), problem.message()));
        yield Optional.empty();
      }
      case PolicyShelf.Found.Unknown(var known) -> {
        problems.error(
            Place.startOf("policies"),
            "there is no policy '%s'; there are %s"
                .formatted(choice.policy(), String.join(", ", known)));
        yield Optional.empty();
      }
    };
  }

  /** What there is for each issue type; one that policies do not know is noted. */
  Map<IssueType, Playbook.Topic> topics(Map<IssueType, Issue> issues) {
    var topics = new LinkedHashMap<IssueType, Playbook.Topic>();
    for (var profile : shelf.issueTypes().all()) {
      topics.put(profile.type(), topic(profile, Optional.ofNullable(issues.get(profile.type()))));
    }
    for (var issue : issues.values()) {
      if (!topics.containsKey(issue.type())) {
        problems.error(issue.place(), "issue-types.yaml has no issue type '" + issue.type() + "'");
      }
    }
    return topics;
  }

  private static Playbook.Topic topic(IssueProfile profile, Optional<Issue> issue) {
    return new Playbook.Topic(
        profile,
        issue.map(Issue::title).orElseGet(() -> profile.type().value().replace('-', ' ')),
        issue.flatMap(Issue::article).map(Located::value),
        issue.flatMap(Issue::flow).map(Located::value));
  }
}
