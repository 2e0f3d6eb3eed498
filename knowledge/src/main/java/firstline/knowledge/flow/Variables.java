package firstline.knowledge.flow;

import firstline.core.flow.AnswerKind;
import firstline.core.flow.Facts;
import firstline.knowledge.flow.FlowDraft.Body;
import firstline.knowledge.flow.FlowDraft.RunDraft;
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
 * @param parts by variable, the name of a part of an answer, such as the host of a url
 */
record Variables(
    Map<String, Set<String>> answers,
    Map<String, Set<String>> checks,
    Map<String, Set<String>> evidence,
    Map<String, String> parts) {
  private static final Set<String> REPLIES = Set.of("yes", "no", "unsure");
  private static final Set<String> PICTURES = Set.of("sent", "skipped");
  private static final Set<String> RESERVED = Set.of("provider", "customer");

  /** Gathers them; a variable for two different things is noted. */
  static Variables of(FlowDraft flow, Map<String, ProbeSpec> probes, Problems problems) {
    var all =
        new Variables(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());
    for (var step : flow.steps()) {
      switch (step.body()) {
        case Body.Ask ask -> all.answer(ask, problems);
        case Body.Check(var runs) -> runs.forEach(run -> all.check(run, probes, problems));
        case Body.Unread _,
            Body.Say _,
            Body.Branch _,
            Body.Find _,
            Body.Article _,
            Body.Call _,
            Body.Conclude _ -> {}
      }
    }
    return all;
  }

  private void answer(Body.Ask ask, Problems problems) {
    var variable = ask.variable();
    if (checks.containsKey(variable.value()) || RESERVED.contains(variable.value())) {
      taken(variable, problems);
    }
    answers.merge(variable.value(), values(ask), Variables::both);
    Facts.partOf(ask.kind()).ifPresent(part -> parts.put(variable.value(), part));
  }

  private static Set<String> values(Body.Ask ask) {
    return switch (ask.kind()) {
      case YES_NO -> REPLIES;
      case SCREENSHOT -> PICTURES;
      case CHOICE -> new TreeSet<>(ask.options().stream().map(Located::value).toList());
      case DOMAIN, HOST, EMAIL, NUMBER, TEXT, URL, DATE -> Set.of();
    };
  }

  private void check(RunDraft run, Map<String, ProbeSpec> probes, Problems problems) {
    var variable = run.variable();
    if (answers.containsKey(variable.value()) || RESERVED.contains(variable.value())) {
      taken(variable, problems);
    }
    var probe = Optional.ofNullable(probes.get(run.probe().value()));
    var outcomes = new TreeSet<>(probe.map(ProbeSpec::outcomes).orElse(Set.of()));
    if (run.when().isPresent() && !outcomes.isEmpty()) {
      outcomes.add("");
    }
    checks.merge(variable.value(), outcomes, Variables::both);
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

  /** All names that are known once a question with this variable is answered. */
  Set<String> learntBy(Located<String> variable, AnswerKind kind) {
    var name = variable.value();
    return Facts.partOf(kind)
        .map(part -> Set.of(name, name + "." + part))
        .orElseGet(() -> Set.of(name));
  }

  /** All names that are known once a check has come out. */
  Set<String> learntBy(RunDraft run) {
    var learnt = new TreeSet<String>();
    namesOf(run.variable().value())
        .forEach(name -> learnt.add(run.variable().value() + "." + name));
    return learnt;
  }

  boolean has(String name) {
    return answers.containsKey(name) || checks.containsKey(name);
  }

  /** The values that {@code name} or {@code name.outcome} can have; empty where that is open. */
  Set<String> valuesOf(String path) {
    if (path.equals(Facts.PLATFORM)) {
      return Facts.platforms();
    }
    return path.endsWith(".outcome")
        ? checks.getOrDefault(path.substring(0, path.lastIndexOf('.')), Set.of())
        : answers.getOrDefault(path, Set.of());
  }
}
