package firstline.knowledge.flow;

import firstline.core.flow.Step;
import firstline.knowledge.flow.FlowDraft.Body;
import firstline.knowledge.flow.FlowDraft.StepDraft;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds flows against those that they call: a variable means the same in both, whoever returns
 * comes back to somewhere, and no circle of calls goes round without asking.
 */
public final class Calls {
  private final Map<String, FlowDraft> flows = new LinkedHashMap<>();
  private final Problems problems;

  /**
   * @param flows all that there are; a call to one that is not among them is passed over
   */
  public Calls(List<FlowDraft> flows, Problems problems) {
    flows.forEach(flow -> this.flows.put(flow.slug().value().value(), flow));
    this.problems = problems;
  }

  /** Notes everything that is wrong, at the call that it is about. */
  public void check() {
    for (var flow : flows.values()) {
      for (var step : flow.steps()) {
        if (step.body() instanceof Body.Call(var called)) {
          callee(called.value().value()).ifPresent(callee -> call(flow, step, callee));
        }
      }
    }
    circles();
  }

  private Optional<FlowDraft> callee(String slug) {
    return Optional.ofNullable(flows.get(slug));
  }

  private void call(FlowDraft flow, StepDraft step, FlowDraft callee) {
    var name = callee.slug().value();
    if (step.next().isEmpty() && returns(callee)) {
      problems.error(step.id().place(), "'" + name + "' can return; say where to go on: 'next'");
    }
    var here = kinds(flow);
    reached(callee).stream()
        .flatMap(slug -> callee(slug).stream())
        .forEach(
            other ->
                kinds(other)
                    .forEach((variable, kind) -> differs(step, other, variable, kind, here)));
  }

  private void differs(
      StepDraft step, FlowDraft other, String variable, String kind, Map<String, String> here) {
    var ours = here.getOrDefault(variable, kind);
    if (!ours.equals(kind)) {
      problems.error(
          step.id().place(),
          "'%s' is %s here and %s in '%s'".formatted(variable, ours, kind, other.slug().value()));
    }
  }

  private static boolean returns(FlowDraft flow) {
    return flow.steps().stream()
        .anyMatch(
            step -> step.body() instanceof Body.Conclude end && end.ending() == Step.Ending.RETURN);
  }

  /** A flow and all that can be come to from it by calls. */
  private Set<String> reached(FlowDraft flow) {
    var reached = new LinkedHashSet<String>();
    var open = new ArrayList<>(List.of(flow.slug().value().value()));
    while (!open.isEmpty()) {
      var slug = open.removeLast();
      if (reached.add(slug)) {
        callee(slug).map(FlowDraft::steps).map(Calls::called).ifPresent(open::addAll);
      }
    }
    return reached;
  }

  private static Set<String> called(List<StepDraft> steps) {
    return steps.stream()
        .map(StepDraft::body)
        .filter(Body.Call.class::isInstance)
        .map(body -> ((Body.Call) body).flow().value().value())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What each variable of a flow is. */
  private static Map<String, String> kinds(FlowDraft flow) {
    var kinds = new TreeMap<String, String>();
    for (var step : flow.steps()) {
      switch (step.body()) {
        case Body.Ask ask -> kinds.put(ask.variable().value(), kind(ask));
        case Body.Check(var runs) ->
            runs.forEach(run -> kinds.put(run.variable().value(), "a check"));
        case Body.Unread _,
            Body.Say _,
            Body.Branch _,
            Body.Find _,
            Body.Article _,
            Body.Call _,
            Body.Conclude _ -> {}
      }
    }
    return kinds;
  }

  private static String kind(Body.Ask ask) {
    var options =
        ask.options().stream().map(Located::value).sorted().collect(Collectors.joining(", "));
    return "'" + Spelling.spelt(ask.kind()) + "'" + (options.isEmpty() ? "" : " of " + options);
  }

  /**
   * A question in the circle does not help: the second time round its answer is known, unless it is
   * one that is always asked.
   */
  private void circles() {
    for (var flow : flows.values()) {
      for (var step : silentCalls(flow)) {
        if (step.body() instanceof Body.Call(var to) && silentlyBack(flow, to.value().value())) {
          problems.error(
              step.id().place(),
              "'%s' calls this flow again without asking anything anew".formatted(to.value()));
        }
      }
    }
  }

  private boolean silentlyBack(FlowDraft flow, String callee) {
    var seen = new LinkedHashSet<String>();
    var open = new ArrayList<>(List.of(callee));
    while (!open.isEmpty()) {
      var slug = open.removeLast();
      if (slug.equals(flow.slug().value().value())) {
        return true;
      }
      if (seen.add(slug)) {
        callee(slug).map(Calls::silentCalls).map(Calls::called).ifPresent(open::addAll);
      }
    }
    return false;
  }

  /** The calls that can be come to without a question that is always asked. */
  private static List<StepDraft> silentCalls(FlowDraft flow) {
    var steps = new LinkedHashMap<String, StepDraft>();
    flow.steps().forEach(step -> steps.putIfAbsent(step.id().value(), step));
    var calls = new ArrayList<StepDraft>();
    var seen = new LinkedHashSet<String>();
    var open = new ArrayList<>(List.of(flow.start().value()));
    while (!open.isEmpty()) {
      var step = steps.get(open.removeLast());
      if (step != null && seen.add(step.id().value()) && !alwaysAsks(step)) {
        step.next().forEach(next -> open.add(next.value()));
        if (step.body() instanceof Body.Call) {
          calls.add(step);
        }
      }
    }
    return calls;
  }

  private static boolean alwaysAsks(StepDraft step) {
    return step.body() instanceof Body.Ask ask && !ask.limits().reuse();
  }
}
