package firstline.knowledge.flow;

import firstline.core.flow.Facts;
import firstline.core.flow.Flow;
import firstline.core.flow.Guard;
import firstline.core.flow.Step;
import firstline.knowledge.flow.FlowDraft.Body;
import firstline.knowledge.flow.FlowDraft.StepDraft;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a flow that can be run of one that is written. */
public final class FlowCompiler {
  private final Map<String, ProbeSpec> probes;
  private final Set<String> given;
  private final Problems problems;

  /**
   * @param facts the names of what every flow knows of the provider
   */
  public FlowCompiler(Set<ProbeSpec> probes, Set<String> facts, Problems problems) {
    this.probes = probes.stream().collect(Collectors.toMap(ProbeSpec::name, Function.identity()));
    this.given = new TreeSet<>(facts);
    this.given.add(Facts.PLATFORM);
    this.problems = problems;
  }

  /**
   * A flow that was looked through.
   *
   * @param flow ready to run; nothing if its conditions or steps cannot be made out, which is noted
   * @param known by step that a way leads to, the names that are certainly known when it begins
   */
  public record Compiled(Optional<Flow> flow, Map<String, Set<String>> known) {}

  /**
   * The flow with all that is wrong with it noted; nothing if the ways through it are not known.
   */
  public Optional<Compiled> compile(FlowDraft draft, String version) {
    var graph = FlowGraph.of(draft, problems);
    var variables = Variables.of(draft, probes, problems);
    if (!draft.isWhole()) {
      new Fragments(draft, probes, new Conditions(variables, given, problems), problems).check();
      return Optional.empty();
    }
    graph.check(problems);
    var known = Known.in(graph, variables);
    var conditions = new Conditions(variables, given, problems);
    var steps = new ArrayList<Step>();
    for (var step : graph.steps()) {
      step(step, known.before(step.id().value()), conditions).ifPresent(steps::add);
    }
    Map<String, Step> byId = steps.stream().collect(Collectors.toMap(Step::id, step -> step));
    boolean whole = byId.size() == draft.steps().size() && byId.containsKey(graph.start());
    Optional<Flow> flow =
        whole
            ? Optional.of(
                new Flow(draft.slug().value(), version, draft.issue().value(), graph.start(), byId))
            : Optional.empty();
    return Optional.of(new Compiled(flow, known.all()));
  }

  private Optional<Step> step(StepDraft step, Set<String> known, Conditions conditions) {
    var id = step.id().value();
    return switch (step.body()) {
      case Body.Unread _ -> Optional.empty();
      case Body.Say _ -> Optional.of(new Step.Say(id, next(step)));
      case Body.Ask(var variable, var kind, var options, var limits) ->
          Optional.of(
              new Step.Ask(
                  id,
                  variable.value(),
                  kind,
                  options.stream().map(Located::value).toList(),
                  limits,
                  next(step)));
      case Body.Check check -> check(step, check, known, conditions);
      case Body.Branch(var written) -> branch(step, written, known, conditions);
      case Body.Find(var side, var silent) ->
          Optional.of(new Step.Find(id, side, silent, next(step)));
      case Body.Article(var article, var part) ->
          Optional.of(new Step.Article(id, article.value(), part, next(step)));
      case Body.Call(var flow) -> Optional.of(new Step.Call(id, flow.value(), nextIfAny(step)));
      case Body.Conclude(var side, var ending, var article, var issue) ->
          Optional.of(
              new Step.Conclude(
                  id, side, ending, article.map(Located::value), issue.map(Located::value)));
    };
  }

  private static String next(StepDraft step) {
    return step.next().getFirst().value();
  }

  private static Optional<String> nextIfAny(StepDraft step) {
    return step.next().stream().findFirst().map(Located::value);
  }

  private Optional<Step> check(
      StepDraft step, Body.Check check, Set<String> known, Conditions conditions) {
    var probing = new Probing(probes, given, problems);
    var runs = new ArrayList<Step.Check.Run>();
    for (var run : check.runs()) {
      probing.compile(step.id(), run, known, conditions).ifPresent(runs::add);
    }
    return runs.size() == check.runs().size()
        ? Optional.of(new Step.Check(step.id().value(), runs, next(step)))
        : Optional.empty();
  }

  /** Without an {@code otherwise}, the last arm is the one that is left when no other holds. */
  private Optional<Step> branch(
      StepDraft step, List<SourceText> written, Set<String> known, Conditions conditions) {
    var arms = new ArrayList<Step.Branch.Arm>();
    for (int i = 0; i < written.size(); i++) {
      var to = step.next().get(i).value();
      Optional<Guard> guard = conditions.compile(written.get(i), known);
      guard.ifPresent(holds -> arms.add(new Step.Branch.Arm(holds, to)));
    }
    if (arms.size() < written.size()) {
      return Optional.empty();
    }
    if (written.stream().noneMatch(conditions::isDoubtful)) {
      new Arms(step, written, arms, conditions.variables()).check(problems);
    }
    var otherwise = step.next().getLast().value();
    return Optional.of(new Step.Branch(step.id().value(), arms, otherwise));
  }
}
