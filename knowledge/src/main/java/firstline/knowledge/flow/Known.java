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

/**
 * What is certainly known at each step, whichever way the customer came: answers by their variable,
 * and what checks show by the names behind theirs.
 */
final class Known {
  private final Map<String, StepDraft> steps;
  private final Variables variables;
  private final Map<String, Set<String>> before = new HashMap<>();

  private Known(List<StepDraft> steps, Variables variables) {
    this.steps = steps.stream().collect(Collectors.toMap(step -> step.id().value(), s -> s));
    this.variables = variables;
  }

  static Known in(FlowGraph graph, Variables variables) {
    var known = new Known(graph.steps(), variables);
    known.spread(graph);
    return known;
  }

  /** The names that are known when a step begins; all, for a step that no way leads to. */
  Set<String> before(String step) {
    return before.containsKey(step) ? before.getOrDefault(step, Set.of()) : everything();
  }

  private Set<String> everything() {
    return steps.values().stream()
        .flatMap(step -> learntIn(step).stream())
        .collect(Collectors.toSet());
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
      after.addAll(learntIn(step));
    }
    return after;
  }

  private Set<String> learntIn(StepDraft step) {
    return switch (step.body()) {
      case Body.Ask ask -> variables.learntBy(ask.variable(), ask.kind());
      case Body.Check(var runs) ->
          runs.stream()
              .flatMap(run -> variables.learntBy(run).stream())
              .collect(Collectors.toSet());
      case Body.Unread _,
          Body.Say _,
          Body.Branch _,
          Body.Find _,
          Body.Article _,
          Body.Call _,
          Body.Conclude _ ->
          Set.of();
    };
  }
}
