package firstline.knowledge.flow;

import firstline.core.flow.CelGuards;
import firstline.core.flow.Guard;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compiles the conditions of a flow's branches. */
final class Conditions {
  private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '(\\w+)'");
  private static final Pattern FIELD =
      Pattern.compile("(?<![\\w.])([A-Za-z]\\w*)\\.([A-Za-z]\\w*)\\b(?!\\()");
  private static final Pattern COMPARED =
      Pattern.compile("([A-Za-z]\\w*(?:\\.outcome)?)\\s*[!=]=\\s*([\"'])(.*?)\\2");

  private final Variables variables;
  private final Problems problems;

  Conditions(Variables variables, Problems problems) {
    this.variables = variables;
    this.problems = problems;
  }

  /**
   * A condition, compiled; nothing after a note of what is wrong with it.
   *
   * @param known the variables that are certainly known where it is judged
   */
  Optional<Guard> compile(SourceText condition, Set<String> known) {
    comparisons(condition);
    fields(condition);
    var answers = new TreeSet<>(variables.answers().keySet());
    answers.retainAll(known);
    Map<String, Set<String>> checks =
        variables.checks().keySet().stream()
            .filter(known::contains)
            .collect(Collectors.toMap(name -> name, variables::namesOf));
    return switch (CelGuards.compile(condition.text(), answers, checks)) {
      case CelGuards.Compiled.Ok(Guard guard) -> Optional.of(guard);
      case CelGuards.Compiled.Problem(int line, int column, String message) -> {
        problems.error(condition.place(line - 1, column - 1), plainly(message));
        yield Optional.empty();
      }
    };
  }

  private String plainly(String message) {
    var undeclared = UNDECLARED.matcher(message);
    if (!undeclared.find()) {
      return "wrong condition: " + message;
    }
    var name = undeclared.group(1);
    return variables.has(name)
        ? "'" + name + "' is not known yet on every way to this step"
        : "nothing in this flow is called '" + name + "'";
  }

  /** What is asked of a check that it never shows. */
  private void fields(SourceText condition) {
    var field = FIELD.matcher(condition.text());
    while (field.find()) {
      var check = field.group(1);
      if (variables.checks().containsKey(check)
          && !variables.namesOf(check).contains(field.group(2))) {
        problems.error(
            condition.placeOf(field.start(2)),
            "'%s' has no '%s'; it has %s"
                .formatted(check, field.group(2), String.join(", ", variables.namesOf(check))));
      }
    }
  }

  private void comparisons(SourceText condition) {
    var compared = COMPARED.matcher(condition.text());
    while (compared.find()) {
      var values = variables.valuesOf(compared.group(1));
      if (!values.isEmpty() && !values.contains(compared.group(3))) {
        problems.error(
            condition.placeOf(compared.start(3)),
            "'"
                + compared.group(1)
                + "' is never '"
                + compared.group(3)
                + "'; it can be "
                + String.join(", ", new TreeSet<>(values)));
      }
    }
  }
}
