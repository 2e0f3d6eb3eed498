package firstline.knowledge.flow;

import firstline.knowledge.flow.FlowDraft.Body;
import firstline.knowledge.flow.FlowDraft.StepDraft;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is certainly known at each step, whichever way the customer came. */
final class Known {
  private final Map<String, StepDraft> steps;
  private final Map<String, Set<String>> before = new HashMap<>();

  private Known(List<StepDraft> steps) {
    this.steps = steps.stream().collect(Collectors.toMap(step -> step.id().value(), s -> s));
  }

  static Known in(FlowGraph graph) {
    var known = new Known(graph.steps());
    known.spread(graph);
    return known;
  }

  /** The variables that are known when a step begins; none for a step that no way leads to. */
  Set<String> before(String step) {
    return before.getOrDefault(step, Set.of());
  }

  Map<String, Set<String>> all() {
    return Map.copyOf(before);
  }

  /** Narrows what is known down until no way brings less. */
  private void spread(FlowGraph graph) {
    var open = new ArrayDeque<String>();
    before.put(graph.start(), new HashSet<>());
    open.add(graph.start());
    while (!open.isEmpty()) {
      var id = open.remove();
      var after = after(id);
      for (var next : graph.nextOf(id)) {
        var there = before.get(next);
        if (there == null) {
          before.put(next, new HashSet<>(after));
          open.add(next);
        } else if (there.retainAll(after)) {
          open.add(next);
        }
      }
    }
  }

  private Set<String> after(String id) {
    var after = new HashSet<>(before(id));
    var step = steps.get(id);
    if (step != null) {
      after.addAll(variableOf(step));
    }
    return after;
  }

  private static Set<String> variableOf(StepDraft step) {
    return switch (step.body()) {
      case Body.Ask ask -> Set.of(ask.variable().value());
      case Body.Check check -> Set.of(check.variable().value());
      case Body.Say(), Body.Branch(_), Body.Conclude(_, _, _) -> Set.of();
    };
  }
}
