package firstline.knowledge.flow;

import firstline.core.flow.CelGuards;
import firstline.core.flow.Guard;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compiles the conditions of a flow's branches and checks. */
final class Conditions {
  private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([\\w.]+)'");
  private static final Pattern FIELD =
      Pattern.compile("(?<![\\w.])([A-Za-z]\\w*)\\.([A-Za-z]\\w*)\\b(?!\\()");
  private static final String PATH = "(?<![\\w.])([A-Za-z]\\w*(?:\\.[A-Za-z]\\w*)?)";
  private static final Pattern COMPARED = Pattern.compile(PATH + "\\s*[!=]=\\s*([\"'])(.*?)\\2");
  private static final Pattern COMPARED_WITH =
      Pattern.compile("([\"'])([^\"']*)\\1\\s*[!=]=\\s*" + PATH);
  private static final Pattern ORDERED = Pattern.compile(PATH + "\\s*[<>]=?\\s*[\"']");
  private static final Pattern LISTED = Pattern.compile(PATH + "\\s+in\\s+\\[([^\\]]*)]");
  private static final Pattern LITERAL = Pattern.compile("([\"'])(.*?)\\1");

  private final Variables variables;
  private final Set<String> given;
  private final Problems problems;
  private final Set<SourceText> doubtful = new HashSet<>();
  private final Map<Scope, CelGuards> scopes = new HashMap<>();

  /** What can be asked for where a condition is judged; that of a branch's arms is the same. */
  private record Scope(Set<String> texts, Map<String, Set<String>> checks) {}

  /**
   * @param given the names of what every flow knows
   */
  Conditions(Variables variables, Set<String> given, Problems problems) {
    this.variables = variables;
    this.given = given;
    this.problems = problems;
  }

  Variables variables() {
    return variables;
  }

  /** Whether a condition was found to compare with what never comes. */
  boolean isDoubtful(SourceText condition) {
    return doubtful.contains(condition);
  }

  /**
   * A condition, compiled; nothing after a note of what is wrong with it.
   *
   * @param known the names that are certainly known where it is judged
   */
  Optional<Guard> compile(SourceText condition, Set<String> known) {
    compare(condition);
    Map<String, Set<String>> checks =
        variables.checks().keySet().stream()
            .filter(check -> known.contains(check + ".outcome"))
            .collect(Collectors.toMap(name -> name, variables::namesOf));
    var guards =
        scopes.computeIfAbsent(
            new Scope(texts(known), checks), scope -> CelGuards.on(scope.texts(), scope.checks()));
    return switch (guards.compile(condition.text())) {
      case CelGuards.Compiled.Ok(Guard guard) -> Optional.of(guard);
      case CelGuards.Compiled.Problem(int line, int column, String message) -> {
        problems.error(condition.place(line - 1, column - 1), plainly(message, known));
        yield Optional.empty();
      }
    };
  }

  /** Notes what a condition compares or asks for that never comes; compiles nothing. */
  void compare(SourceText condition) {
    comparisons(condition);
    orders(condition);
    fields(condition);
  }

  /** As text, 10 is less than 9. */
  private void orders(SourceText condition) {
    var ordered = ORDERED.matcher(condition.text());
    while (ordered.find()) {
      problems.error(
          condition.placeOf(ordered.start(1)),
          "'%s' is text, which has no size: compare numbers, as in int(%s) > 9"
              .formatted(ordered.group(1), ordered.group(1)));
    }
  }

  /** Answers, their parts, and what every flow knows. */
  private Set<String> texts(Set<String> known) {
    var texts = new TreeSet<>(given);
    variables.answers().keySet().stream().filter(known::contains).forEach(texts::add);
    variables
        .parts()
        .forEach(
            (name, part) -> {
              if (known.contains(name + "." + part)) {
                texts.add(name + "." + part);
              }
            });
    return texts;
  }

  private String plainly(String message, Set<String> known) {
    var undeclared = UNDECLARED.matcher(message);
    if (!undeclared.find()) {
      return Faults.plainly(message);
    }
    var name = undeclared.group(1);
    if (variables.has(name.split("\\.", 2)[0])) {
      return "'" + name + "' is not known yet on every way to this step";
    }
    var names = known.stream().map(one -> one.split("\\.", 2)[0]).distinct().sorted().toList();
    return "nothing in this flow is called '%s'; here it knows %s"
        .formatted(name, names.isEmpty() ? "nothing yet" : String.join(", ", names));
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
      value(condition, compared.group(1), compared.group(3), compared.start(3));
    }
    var with = COMPARED_WITH.matcher(condition.text());
    while (with.find()) {
      value(condition, with.group(3), with.group(2), with.start(2));
    }
    var listed = LISTED.matcher(condition.text());
    while (listed.find()) {
      var literal = LITERAL.matcher(listed.group(2));
      while (literal.find()) {
        int start = listed.start(2) + literal.start(2);
        value(condition, listed.group(1), literal.group(2), start);
      }
    }
  }

  private void value(SourceText condition, String path, String value, int start) {
    var values = variables.valuesOf(path);
    if (!values.isEmpty() && !values.contains(value)) {
      doubtful.add(condition);
      var possible = values.stream().filter(one -> !one.isEmpty()).sorted().toList();
      problems.error(
          condition.placeOf(start),
          "'%s' is never '%s'; it can be %s".formatted(path, value, String.join(", ", possible)));
    }
  }
}
