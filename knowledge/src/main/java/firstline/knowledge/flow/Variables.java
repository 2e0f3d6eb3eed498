package firstline.knowledge.flow;

import firstline.knowledge.flow.FlowDraft.Body;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Problems;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a flow learns.
 *
 * @param answers by variable, the values that an answer can have; none where it can be anything
 * @param checks by variable, the outcomes that a check can have
 * @param evidence by variable, the names of what a check can show
 */
record Variables(
    Map<String, Set<String>> answers,
    Map<String, Set<String>> checks,
    Map<String, Set<String>> evidence) {
  private static final Set<String> REPLIES = Set.of("yes", "no", "unsure");

  /** Gathers them; a variable for two different things is noted. */
  static Variables of(FlowDraft flow, Map<String, ProbeSpec> probes, Problems problems) {
    var all = new Variables(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    for (var step : flow.steps()) {
      switch (step.body()) {
        case Body.Ask ask -> all.answer(ask, problems);
        case Body.Check check -> all.check(check, probes, problems);
        case Body.Say(), Body.Branch(_), Body.Conclude(_, _, _) -> {}
      }
    }
    return all;
  }

  private void answer(Body.Ask ask, Problems problems) {
    var variable = ask.variable();
    var values =
        switch (ask.kind()) {
          case YES_NO -> REPLIES;
          case CHOICE -> new TreeSet<>(ask.options().stream().map(Located::value).toList());
          case DOMAIN, EMAIL, NUMBER, TEXT -> Set.<String>of();
        };
    if (checks.containsKey(variable.value()) || variable.value().equals("provider")) {
      taken(variable, problems);
    }
    answers.merge(variable.value(), values, Variables::both);
  }

  private void check(Body.Check check, Map<String, ProbeSpec> probes, Problems problems) {
    var variable = check.variable();
    if (answers.containsKey(variable.value()) || variable.value().equals("provider")) {
      taken(variable, problems);
    }
    var probe = Optional.ofNullable(probes.get(check.probe().value()));
    checks.merge(
        variable.value(), probe.map(ProbeSpec::outcomes).orElse(Set.of()), Variables::both);
    var shown = new TreeSet<>(probe.map(ProbeSpec::evidence).orElse(Set.of()));
    shown.addAll(evidence.getOrDefault(variable.value(), Set.of()));
    evidence.put(variable.value(), shown);
  }

  private static void taken(Located<String> variable, Problems problems) {
    problems.error(variable.place(), "'" + variable.value() + "' already means something else");
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Set.of();
    }
    var both = new LinkedHashSet<>(one);
    both.addAll(other);
    return both;
  }

  /** The names behind a check's variable and a dot: its outcome, and what it shows. */
  Set<String> namesOf(String check) {
    var names = new TreeSet<>(evidence.getOrDefault(check, Set.of()));
    names.add("outcome");
    return names;
  }

  boolean has(String name) {
    return answers.containsKey(name) || checks.containsKey(name);
  }

  /** The values that {@code name} or {@code name.outcome} can have; empty where that is open. */
  Set<String> valuesOf(String path) {
    return path.endsWith(".outcome")
        ? checks.getOrDefault(path.substring(0, path.lastIndexOf('.')), Set.of())
        : answers.getOrDefault(path, Set.of());
  }
}
