package firstline.knowledge.flow;

import firstline.knowledge.flow.FlowDraft.Body;
import firstline.knowledge.flow.FlowDraft.StepDraft;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Problems;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The ways through a flow: where they lead, whether they end, and whether they go round in circles.
 */
final class FlowGraph {
  private final FlowDraft flow;
  private final Map<String, StepDraft> steps = new LinkedHashMap<>();

  private FlowGraph(FlowDraft flow) {
    this.flow = flow;
  }

  /** The graph of a flow; steps of one name and ways to nowhere are noted. */
  static FlowGraph of(FlowDraft flow, Problems problems) {
    var graph = new FlowGraph(flow);
    for (var step : flow.steps()) {
      if (graph.steps.putIfAbsent(step.id().value(), step) != null
          && !step.id().value().isEmpty()) {
        problems.error(step.id().place(), "there are two steps '" + step.id().value() + "'");
      }
    }
    graph.mustExist(flow.start(), problems);
    flow.steps().forEach(step -> step.next().forEach(next -> graph.mustExist(next, problems)));
    return graph;
  }

  private void mustExist(Located<String> name, Problems problems) {
    if (!steps.containsKey(name.value()) && !name.value().isEmpty()) {
      problems.error(name.place(), "there is no step '" + name.value() + "'");
    }
  }

  List<StepDraft> steps() {
    return List.copyOf(steps.values());
  }

  /** Steps that no way leads to, steps that never come to an end, and circles nobody speaks in. */
  void check(Problems problems) {
    if (steps.containsKey(start())) {
      reached(problems);
    }
    circles(problems);
  }

  private void reached(Problems problems) {
    var reachable = from(List.of(start()), step -> true);
    for (var step : steps.values()) {
      var id = step.id();
      if (!reachable.contains(id.value())) {
        problems.error(id.place(), "no way leads to step '" + id.value() + "'");
      } else if (!ends(id.value())) {
        problems.error(id.place(), "no way leads from step '" + id.value() + "' to an end");
      }
    }
  }

  private boolean ends(String id) {
    return from(List.of(id), step -> true).stream()
        .map(steps::get)
        .anyMatch(step -> step != null && step.next().isEmpty());
  }

  private void circles(Problems problems) {
    var told = new LinkedHashSet<String>();
    for (var id : steps.keySet()) {
      var circle = circleThrough(id);
      if (!circle.isEmpty() && told.stream().noneMatch(circle::contains)) {
        var step = steps.get(id);
        if (step != null) {
          problems.error(
              step.id().place(),
              "the flow can go round through step '" + id + "' without asking anything");
        }
      }
      told.addAll(circle);
    }
  }

  /** The steps that lie on a way from a step back to it, without a question on it. */
  private Set<String> circleThrough(String id) {
    var circle = new LinkedHashSet<String>();
    for (var other : from(nextOf(id), FlowGraph::isSilent)) {
      if (from(nextOf(other), FlowGraph::isSilent).contains(id) && silent(id) && silent(other)) {
        circle.add(other);
      }
    }
    return circle.contains(id) ? circle : Set.of();
  }

  private boolean silent(String id) {
    var step = steps.get(id);
    return step != null && isSilent(step);
  }

  private static boolean isSilent(StepDraft step) {
    return !(step.body() instanceof Body.Ask);
  }

  /** Everything that can be come to, going on only from steps that let one through. */
  private Set<String> from(List<String> starts, Predicate<StepDraft> letsThrough) {
    var reached = new LinkedHashSet<String>();
    var open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      var id = open.remove();
      var step = steps.get(id);
      if (step != null && reached.add(id) && letsThrough.test(step)) {
        open.addAll(nextOf(id));
      }
    }
    return reached;
  }

  List<String> nextOf(String id) {
    var step = steps.get(id);
    return step == null ? List.of() : step.next().stream().map(Located::value).toList();
  }

  String start() {
    return flow.start().value();
  }
}
