package firstline.knowledge.policy;

import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Node;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import firstline.knowledge.source.Yaml;
import java.util.ArrayList;
import java.util.List;

/** Cases that a manager keeps beside a policy, each with what is expected of it. */
record SavedCases(List<Saved> cases) {
  record Saved(CaseFile.Posed posed, Expectation expected) {}

  /** Reads a list of cases; {@code reader} knows the policy that they are for. */
  static SavedCases read(SourceText file, CaseFile reader, Problems problems) {
    var saved = new ArrayList<Saved>();
    Yaml.read(file, problems)
        .map(root -> items(root, problems))
        .orElse(List.of())
        .forEach(node -> saved(node, reader, problems, saved));
    return new SavedCases(saved);
  }

  /** Notes every field that a decision has otherwise. */
  void run(Problems problems) {
    for (var saved : cases) {
      var verdict = saved.posed().policy().decide(saved.posed().request());
      saved
          .expected()
          .mismatches(verdict)
          .forEach(mismatch -> problems.error(mismatch.place(), mismatch.message()));
    }
  }

  private static List<Node> items(Node root, Problems problems) {
    if (root instanceof Node.Items items) {
      return items.items();
    }
    problems.error(root.place(), "a list of '- case:' and 'expect:' belongs here");
    return List.of();
  }

  private static void saved(Node node, CaseFile reader, Problems problems, List<Saved> saved) {
    FieldReader.of(node, problems)
        .ifPresent(
            fields -> {
              var posed = fields.node("case").flatMap(reader::read);
              var expected =
                  fields.fields("expect").map(expect -> Expectation.read(expect, problems));
              fields.nothingElse();
              if (expected.isEmpty()) {
                problems.error(fields.place(), "'expect' is missing");
              }
              posed.flatMap(p -> expected.map(e -> new Saved(p, e))).ifPresent(saved::add);
            });
  }
}
