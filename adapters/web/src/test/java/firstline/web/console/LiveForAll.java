package firstline.web.console;

import firstline.core.conversation.Playbook;
import firstline.core.policy.Clause;
import firstline.core.policy.IssueProfile;
import firstline.core.policy.Layer;
import firstline.core.policy.Outcome;
import firstline.core.policy.Plans;
import firstline.core.policy.Policy;
import firstline.core.policy.Rule;
import firstline.core.policy.Stage;
import firstline.core.policy.TokenTable;
import firstline.core.policy.Verdict;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A policy of one rule: whoever wants something gets a person at once. */
final class LiveForAll {
  private static final Clause CLAUSE = new Clause("T-1", "A person is always there.");

  private LiveForAll() {}

  static Playbook.Support support() {
    var profile =
        new IssueProfile(
            Playbook.GENERAL,
            Layer.INFORMATION,
            1,
            IssueProfile.NO_TASK,
            IssueProfile.Category.GENERAL,
            IssueProfile.Administrative.NONE);
    var topic = new Playbook.Topic(profile, "A question", Optional.empty(), Optional.empty());
    return new Playbook.Support(
        policy(), Map.of(Playbook.GENERAL, topic), Playbook.Preferences.STANDARD);
  }

  private static Policy policy() {
    var live =
        new Outcome(
            Optional.of(new Outcome.Act.Named(Verdict.Action.LIVE_CHAT)),
            Optional.of(Verdict.Scope.INCLUDED),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    var always = new Rule("always", Stage.ACTION, Optional.empty(), live, List.of(CLAUSE));
    return new Policy(
        "live-for-all",
        "Live for all",
        "1",
        ZoneOffset.UTC,
        Map.of(CLAUSE.id(), CLAUSE),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        new Plans(List.of()),
        TokenTable.NONE,
        60,
        List.of(),
        Map.of(),
        Optional.empty(),
        Map.of(Stage.ACTION, List.of(always)));
  }
}
