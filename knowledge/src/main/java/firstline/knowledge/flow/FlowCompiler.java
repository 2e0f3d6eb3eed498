package firstline.knowledge.flow;

import firstline.core.flow.Flow;
import firstline.core.flow.Guard;
import firstline.core.flow.Step;
import firstline.knowledge.flow.FlowDraft.Body;
import firstline.knowledge.flow.FlowDraft.StepDraft;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a flow that can be run of one that is written. */
public final class FlowCompiler {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  private final Map<String, ProbeSpec> probes;
  private final Set<String> facts;
  private final Problems problems;

  /**
   * @param facts the names of what every flow knows without asking
   */
  public FlowCompiler(Set<ProbeSpec> probes, Set<String> facts, Problems problems) {
    this.probes = probes.stream().collect(Collectors.toMap(ProbeSpec::name, Function.identity()));
    this.facts = facts;
    this.problems = problems;
  }

  /**
   * A flow that is ready to run.
   *
   * @param known by step, the variables that are certainly known when it begins
   */
  public record Compiled(Flow flow, Map<String, Set<String>> known) {}

  /** The flow; nothing if its conditions or steps cannot be made out, which is noted. */
  public Optional<Compiled> compile(FlowDraft draft, String version) {
    var graph = FlowGraph.of(draft, problems);
    graph.check(problems);
    var known = Known.in(graph);
    var conditions = new Conditions(Variables.of(draft, probes, problems), problems);
    var steps = new ArrayList<Step>();
    for (var step : graph.steps()) {
      step(step, known.before(step.id().value()), conditions).ifPresent(steps::add);
    }
    Map<String, Step> byId = steps.stream().collect(Collectors.toMap(Step::id, step -> step));
    if (byId.size() < draft.steps().size() || !byId.containsKey(graph.start())) {
      return Optional.empty();
    }
    var slug = draft.slug().value();
    var flow = new Flow(slug, version, draft.issue().value(), graph.start(), byId);
    return Optional.of(new Compiled(flow, known.all()));
  }

  private Optional<Step> step(StepDraft step, Set<String> known, Conditions conditions) {
    var id = step.id().value();
    var next = step.next().stream().map(Located::value).toList();
    return switch (step.body()) {
      case Body.Say() -> Optional.of(new Step.Say(id, next.getFirst()));
      case Body.Ask(var variable, var kind, var options) ->
          Optional.of(
              new Step.Ask(
                  id,
                  variable.value(),
                  kind,
                  options.stream().map(Located::value).toList(),
                  next.getFirst()));
      case Body.Check check -> Optional.of(check(step.id(), check, next.getFirst(), known));
      case Body.Branch(List<SourceText> written) -> branch(id, written, next, known, conditions);
      case Body.Conclude(var side, var ending, var article) ->
          Optional.of(new Step.Conclude(id, side, ending, article.map(Located::value)));
    };
  }

  private Optional<Step> branch(
      String id,
      List<SourceText> written,
      List<String> next,
      Set<String> known,
      Conditions conditions) {
    var arms = new ArrayList<Step.Branch.Arm>();
    for (int i = 0; i < written.size(); i++) {
      var to = next.get(i);
      Optional<Guard> guard = conditions.compile(written.get(i), known);
      guard.ifPresent(holds -> arms.add(new Step.Branch.Arm(holds, to)));
    }
    return arms.size() == written.size()
        ? Optional.of(new Step.Branch(id, arms, next.getLast()))
        : Optional.empty();
  }

  private Step check(Located<String> id, Body.Check check, String next, Set<String> known) {
    var name = check.probe();
    var probe = probes.get(name.value());
    if (probe == null) {
      problems.error(
          name.place(),
          "there is no probe '" + name.value() + "'; known are " + listed(probes.keySet()));
    } else {
      arguments(id.place(), probe, check.arguments());
    }
    check.arguments().values().forEach(value -> places(value, known));
    return new Step.Check(
        id.value(),
        check.variable().value(),
        name.value(),
        check.arguments().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, given -> given.getValue().text())),
        next);
  }

  private void arguments(Place place, ProbeSpec probe, Map<String, SourceText> given) {
    given.forEach(
        (name, value) -> {
          if (!probe.arguments().contains(name) && !probe.options().contains(name)) {
            problems.error(
                value.start(), "the probe '" + probe.name() + "' takes no '" + name + "'");
          }
        });
    for (var name : new TreeSet<>(probe.arguments())) {
      if (!given.containsKey(name)) {
        problems.error(place, "the probe '" + probe.name() + "' needs '" + name + "'");
      }
    }
  }

  private void places(SourceText value, Set<String> known) {
    var place = PLACE.matcher(value.text());
    while (place.find()) {
      var name = place.group(1);
      if (!facts.contains(name) && !known.contains(name.replaceFirst("\\..*", ""))) {
        problems.error(
            value.placeOf(place.start()), "'" + name + "' is not known on every way to this step");
      }
    }
  }

  private static String listed(Set<String> names) {
    return String.join(", ", new TreeSet<>(names));
  }
}
