package firstline.knowledge.policy;

import firstline.core.policy.Plans;
import firstline.core.policy.SupportPlan;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Node;
import firstline.knowledge.source.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Reads plans, from the lowest; each covers what those before it cover. */
final class PlanReader {
  /** For minutes that could not be read, so that the plan's name is known to rules. */
  private static final OptionalInt STAND_IN = OptionalInt.of(60);

  private final Problems problems;
  private final ClauseBook clauses;
  private final Set<String> knownTasks;

  PlanReader(Problems problems, ClauseBook clauses, Set<String> knownTasks) {
    this.problems = problems;
    this.clauses = clauses;
    this.knownTasks = knownTasks;
  }

  Plans read(List<Node> nodes) {
    var plans = new ArrayList<SupportPlan>();
    var covered = new HashSet<String>();
    for (var node : nodes) {
      FieldReader.of(node, problems).ifPresent(fields -> plan(fields, covered, plans));
    }
    return new Plans(plans);
  }

  private void plan(FieldReader fields, Set<String> covered, List<SupportPlan> plans) {
    var name = fields.text("name");
    var minutes = fields.value("minutes", PlanReader::minutes);
    var anyTask = truth(fields, "any-task");
    covered.addAll(tasks(fields));
    var everyPlatform = truth(fields, "every-platform");
    var because = clauses.cite(fields, "because");
    fields.nothingElse();
    if (name.isEmpty()) {
      return;
    }
    if (plans.stream().anyMatch(plan -> plan.name().equals(name.get().text()))) {
      problems.error(name.get().start(), "there is a plan '" + name.get().text() + "' already");
    }
    plans.add(
        new SupportPlan(
            name.get().text(),
            minutes.map(Located::value).orElse(STAND_IN),
            covered,
            anyTask,
            everyPlatform,
            because));
  }

  private static OptionalInt minutes(String text) {
    return text.equals("unlimited")
        ? OptionalInt.empty()
        : OptionalInt.of(Closed.number(1, 100_000).apply(text));
  }

  private static boolean truth(FieldReader fields, String key) {
    return fields.optionalValue(key, Closed::truth).map(Located::value).orElse(false);
  }

  private List<String> tasks(FieldReader fields) {
    return fields.values("tasks", this::task).stream().map(Located::value).toList();
  }

  private String task(String task) {
    if (!knownTasks.contains(task)) {
      throw new IllegalArgumentException("no issue type is of the task '" + task + "'");
    }
    return task;
  }
}
