package firstline.knowledge.flow;

import firstline.knowledge.flow.FlowDraft.Body;
import firstline.knowledge.flow.FlowDraft.RunDraft;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the live checks of a step: one, or several that run side by side. */
final class RunReader {
  private final Problems problems;

  RunReader(Problems problems) {
    this.problems = problems;
  }

  /** The one check of {@code check}. */
  Optional<Body> one(FieldReader fields) {
    return run(fields).map(run -> new Body.Check(List.of(run)));
  }

  /** The checks under {@code run} of {@code checks}. */
  Optional<Body> several(FieldReader fields) {
    var written = fields.nodes("run");
    var runs = new ArrayList<RunDraft>();
    for (var node : written) {
      FieldReader.of(node, problems)
          .ifPresent(
              check -> {
                run(check).ifPresent(runs::add);
                check.nothingElse();
              });
    }
    if (written.isEmpty()) {
      problems.error(
          fields.placeOf("run"), "'checks' needs a 'run' of 'variable', 'probe' and 'arguments'");
    }
    eachItsOwn(runs);
    return runs.isEmpty() || runs.size() < written.size()
        ? Optional.empty()
        : Optional.of(new Body.Check(runs));
  }

  private void eachItsOwn(List<RunDraft> runs) {
    var seen = new HashSet<String>();
    for (var run : runs) {
      if (!seen.add(run.variable().value())) {
        problems.error(
            run.variable().place(),
            "two checks side by side cannot both be '" + run.variable().value() + "'");
      }
    }
  }

  private Optional<RunDraft> run(FieldReader fields) {
    var variable = Spelling.variable(fields);
    var probe = fields.text("probe").map(Spelling::located);
    var arguments = arguments(fields);
    var when = fields.optionalText("when");
    return variable.flatMap(name -> probe.map(of -> new RunDraft(name, of, arguments, when)));
  }

  private static Map<String, SourceText> arguments(FieldReader fields) {
    var arguments = new LinkedHashMap<String, SourceText>();
    fields
        .fields("arguments")
        .ifPresent(
            given ->
                given
                    .entries()
                    .keySet()
                    .forEach(name -> given.text(name).ifPresent(t -> arguments.put(name, t))));
    return arguments;
  }
}
