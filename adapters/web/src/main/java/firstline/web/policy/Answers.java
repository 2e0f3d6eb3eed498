package firstline.web.policy;

import firstline.core.policy.Case;
import firstline.core.policy.PolicyFault;
import firstline.core.policy.Verdict;
import firstline.knowledge.policy.CaseFile;
import firstline.knowledge.policy.PolicyEdition;
import firstline.knowledge.source.Node;
import firstline.knowledge.source.Problem;
import firstline.knowledge.source.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Puts what a form says to a version of a policy. */
final class Answers {
  private Answers() {}

  /** What came of it. */
  sealed interface Answer {
    /**
     * @param leftOut plans of the form that this policy does not know
     */
    record Decided(
        PolicyEdition edition,
        Node.Fields tree,
        Case request,
        Verdict verdict,
        List<String> leftOut)
        implements Answer {}

    /** The form is not a case: what is wrong, by the names of its fields. */
    record Wrong(Map<String, String> problems) implements Answer {}

    /** The policy has no answer. */
    record Failed(String words) implements Answer {}
  }

  /** Asks with everything that stands in the form. */
  static Answer ask(PolicyEdition edition, CaseFields fields) {
    return ask(edition, fields, plan -> !plan.isEmpty(), List.of());
  }

  /** Asks without the plans that this policy does not know. */
  static Answer askOther(PolicyEdition edition, CaseFields fields) {
    Predicate<String> known = plan -> edition.policy().plans().named(plan).isPresent();
    var leftOut =
        fields.texts("plan").stream()
            .filter(plan -> !plan.isEmpty() && !known.test(plan))
            .distinct()
            .toList();
    return ask(edition, fields, known, leftOut);
  }

  private static Answer ask(
      PolicyEdition edition, CaseFields fields, Predicate<String> plans, List<String> leftOut) {
    var problems = new Problems();
    var zone = edition.policy().zone();
    var at = When.of(fields, zone).asked().map(String::valueOf).orElse(fields.text("at"));
    var sessions = new Sessions(zone);
    var tree = new CaseTree(sessions.exact(fields)).tree(at, plans);
    var posed = CaseFile.forEdition(edition, problems).read(tree);
    if (posed.isEmpty() || !problems.errors().isEmpty()) {
      return new Answer.Wrong(byField(problems.errors()));
    }
    try {
      var request = posed.get().request();
      var verdict = edition.policy().decide(request);
      return new Answer.Decided(edition, tree, request, verdict, leftOut);
    } catch (PolicyFault fault) {
      return new Answer.Failed(String.valueOf(fault.getMessage()));
    }
  }

  private static Map<String, String> byField(List<Problem> problems) {
    var byField = new LinkedHashMap<String, String>();
    problems.forEach(problem -> byField.putIfAbsent(problem.file(), problem.message()));
    return byField;
  }
}
