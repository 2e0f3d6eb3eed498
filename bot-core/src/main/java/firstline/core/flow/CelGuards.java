package firstline.core.flow;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelStandardFunctions;
import java.util.Collections;
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

  /** What is known is text: nothing that a condition looks at is of these types. */
  private static final Set<CelType> ABSENT =
      Set.of(SimpleType.BYTES, SimpleType.DURATION, SimpleType.TIMESTAMP, SimpleType.UINT);

  /** CEL's own functions; with the rest of them each condition takes twice as long to compile. */
  private static final CelStandardDeclarations DECLARATIONS =
      CelStandardDeclarations.newBuilder()
          .filterFunctions((_, overload) -> isOnPresentTypes(overload.celOverloadDecl()))
          .build();

  private static final CelStandardFunctions FUNCTIONS = CelStandardFunctions.newBuilder().build();

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
    var builder =
        CelFactory.standardCelBuilder()
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(DECLARATIONS)
            .setStandardFunctions(FUNCTIONS)
            .setResultType(SimpleType.BOOL);
    answers.forEach(answer -> builder.addVar(answer, SimpleType.STRING));
    checks
        .keySet()
        .forEach(
            check -> builder.addVar(check, MapType.create(SimpleType.STRING, SimpleType.STRING)));
    return new CelGuards(builder.build(), checks);
  }

  private static boolean isOnPresentTypes(CelOverloadDecl function) {
    return !ABSENT.contains(function.resultType())
        && Collections.disjoint(ABSENT, function.parameterTypes());
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

    /** Facts by their names, and those of a check, named by it and a dot, together. */
    private Map<String, Object> variables(Map<String, String> facts) {
      var variables = new HashMap<String, Object>(facts);
      var shown = new HashMap<String, Map<String, String>>();
      facts.forEach(
          (name, value) -> {
            int dot = name.indexOf('.');
            if (dot > 0 && checks.containsKey(name.substring(0, dot))) {
              shown
                  .computeIfAbsent(name.substring(0, dot), _ -> new HashMap<>())
                  .put(name.substring(dot + 1), value);
            }
          });
      shown.forEach(
          (check, values) -> {
            if (values.containsKey(OUTCOME)) {
              checks.getOrDefault(check, Set.of()).forEach(name -> values.putIfAbsent(name, ""));
            }
          });
      variables.putAll(shown);
      return variables;
    }
  }
}
