package firstline.knowledge.flow;

import firstline.core.flow.Guard;
import firstline.core.flow.Step;
import firstline.knowledge.flow.FlowDraft.RunDraft;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compiles live checks: the probe, what it takes, and the condition it is run on. */
final class Probing {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  private final Map<String, ProbeSpec> probes;
  private final Set<String> given;
  private final Problems problems;

  /**
   * @param given the names of what every flow knows
   */
  Probing(Map<String, ProbeSpec> probes, Set<String> given, Problems problems) {
    this.probes = probes;
    this.given = given;
    this.problems = problems;
  }

  /** The check; nothing if its condition cannot be made out, which is noted. */
  Optional<Step.Check.Run> compile(
      Located<String> step, RunDraft run, Set<String> known, Conditions conditions) {
    var name = run.probe();
    named(step, run);
    run.arguments().values().forEach(value -> places(value, known));
    Optional<Guard> when = run.when().flatMap(text -> conditions.compile(text, known));
    return run.when().isPresent() && when.isEmpty()
        ? Optional.empty()
        : Optional.of(new Step.Check.Run(run.variable().value(), name.value(), texts(run), when));
  }

  /** Checks that there is such a probe, and that it takes what it is given. */
  void named(Located<String> step, RunDraft run) {
    var name = run.probe();
    var probe = probes.get(name.value());
    if (probe == null) {
      problems.error(
          name.place(),
          "there is no probe '" + name.value() + "'; known are " + listed(probes.keySet()));
    } else {
      arguments(step.place(), probe, run.arguments());
    }
  }

  private static Map<String, String> texts(RunDraft run) {
    return run.arguments().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, given -> given.getValue().text()));
  }

  private void arguments(Place place, ProbeSpec probe, Map<String, SourceText> written) {
    written.forEach(
        (name, value) -> {
          if (!probe.arguments().contains(name) && !probe.options().contains(name)) {
            problems.error(
                value.start(),
                "the probe '%s' takes no '%s'; it takes %s"
                    .formatted(probe.name(), name, listed(takenBy(probe))));
          }
        });
    for (var name : new TreeSet<>(probe.arguments())) {
      if (!written.containsKey(name)) {
        problems.error(place, "the probe '" + probe.name() + "' needs '" + name + "'");
      }
    }
  }

  private void places(SourceText value, Set<String> known) {
    var place = PLACE.matcher(value.text());
    while (place.find()) {
      var name = place.group(1);
      if (!given.contains(name) && !known.contains(name)) {
        problems.error(
            value.placeOf(place.start()), "'" + name + "' is not known on every way to this step");
      }
    }
  }

  private static Set<String> takenBy(ProbeSpec probe) {
    var all = new TreeSet<>(probe.arguments());
    all.addAll(probe.options());
    return all;
  }

  private static String listed(Set<String> names) {
    return String.join(", ", new TreeSet<>(names));
  }
}
