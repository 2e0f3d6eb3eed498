package firstline.core.flow;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compiles conditions written in CEL. Answers are strings by their variable; a check is a map of
 * strings by its variable, as in {@code smtp.outcome == "ok"}. Types and names are settled when the
 * content is loaded.
 */
public final class CelGuards {
  /** A compiled condition, or why it is none. */
  public sealed interface Compiled {
    record Ok(Guard guard) implements Compiled {}

    /** {@code line} and {@code column} count from 1 within the expression. */
    record Problem(int line, int column, String message) implements Compiled {}
  }

  /** What every check has once it has come out. */
  private static final String OUTCOME = "outcome";

  private final Cel cel;
  private final Map<String, Set<String>> checks;

  private CelGuards(Cel cel, Map<String, Set<String>> checks) {
    this.cel = cel;
    this.checks = Map.copyOf(checks);
  }

  /**
   * What compiles conditions on these variables. To make it takes longer than to compile with it.
   *
   * @param answers the variables that questions fill
   * @param checks the variables that checks fill, each with the names that it has; of a check that
   *     has come out, a name that it did not fill is an empty text
   */
  public static CelGuards on(Set<String> answers, Map<String, Set<String>> checks) {
    var builder = CelFactory.standardCelBuilder().setResultType(SimpleType.BOOL);
    answers.forEach(answer -> builder.addVar(answer, SimpleType.STRING));
    checks
        .keySet()
        .forEach(
            check -> builder.addVar(check, MapType.create(SimpleType.STRING, SimpleType.STRING)));
    return new CelGuards(builder.build(), checks);
  }

  /** Compiles one condition on these variables. */
  public static Compiled compile(
      String expression, Set<String> answers, Map<String, Set<String>> checks) {
    return on(answers, checks).compile(expression);
  }

  /** Compiles one condition. */
  public Compiled compile(String expression) {
    try {
      var ast = cel.compile(expression).getAst();
      return new Compiled.Ok(new CelGuard(expression, cel.createProgram(ast), checks));
    } catch (CelValidationException invalid) {
      List<CelIssue> errors = invalid.getErrors();
      var first = errors.getFirst();
      return new Compiled.Problem(
          first.getSourceLocation().getLine(),
          first.getSourceLocation().getColumn() + 1,
          first.getMessage());
    } catch (CelEvaluationException unusable) {
      return new Compiled.Problem(1, 1, String.valueOf(unusable.getMessage()));
    }
  }

  private record CelGuard(
      String source, CelRuntime.Program program, Map<String, Set<String>> checks) implements Guard {
    @Override
    public Truth test(Map<String, String> facts) {
      try {
        Object value = program.eval(variables(facts));
        return value instanceof Boolean holds
            ? (holds ? new Truth.Holds() : new Truth.DoesNotHold())
            : new Truth.Broken("'" + source + "' came out as " + value + ", not as true or false");
      } catch (CelEvaluationException failed) {
        return new Truth.Broken("'" + source + "': " + failed.getMessage());
      }
    }

    private Map<String, Object> variables(Map<String, String> facts) {
      var variables = new HashMap<String, Object>(facts);
      for (var check : checks.entrySet()) {
        var values = new HashMap<String, String>();
        var prefix = check.getKey() + ".";
        facts.forEach(
            (name, value) -> {
              if (name.startsWith(prefix)) {
                values.put(name.substring(prefix.length()), value);
              }
            });
        if (!values.isEmpty()) {
          if (values.containsKey(OUTCOME)) {
            check.getValue().forEach(name -> values.putIfAbsent(name, ""));
          }
          variables.put(check.getKey(), values);
        }
      }
      return variables;
    }
  }
}
