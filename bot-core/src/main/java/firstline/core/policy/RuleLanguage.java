package firstline.core.policy;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The language of a policy's rules: CEL over the {@link Fact}s, and terms that the policy gives a
 * name. Names, types and words are settled here, when the policy is loaded.
 */
public final class RuleLanguage {
  private static final Set<CelType> TERM_TYPES =
      Set.of(SimpleType.BOOL, SimpleType.INT, SimpleType.STRING);
  private static final Map<String, Fact> FACTS = new HashMap<>();

  static {
    for (var fact : Fact.values()) {
      FACTS.put(fact.label(), fact);
    }
  }

  private final ClosedWords closed;
  private final Map<String, CelExpression> terms = new HashMap<>();
  private Cel cel;

  /** What came of an expression. */
  public sealed interface Compiled {
    record Ok(Condition condition) implements Compiled {}

    /**
     * @param nonetheless what can be evaluated all the same, where the words alone are wrong
     */
    record Wrong(List<Mistake> mistakes, Optional<Condition> nonetheless) implements Compiled {}
  }

  /** {@code line} and {@code column} count from 1 within the expression. */
  public record Mistake(int line, int column, String message) {}

  /**
   * A language for one policy.
   *
   * @param types the issue types there are
   * @param tasks the kinds of work there are
   * @param plans the policy's plans
   */
  public RuleLanguage(Set<String> types, Set<String> tasks, Set<String> plans) {
    this.closed = new ClosedWords(types, tasks, plans);
    this.cel = Ground.CEL;
  }

  /** What every policy's language starts from; built once, when the first policy is loaded. */
  private static final class Ground {
    static final Cel CEL = build();

    private static Cel build() {
      var builder = CelFactory.standardCelBuilder();
      for (var fact : Fact.values()) {
        builder.addVar(fact.label(), fact.type());
      }
      return builder.build();
    }
  }

  /**
   * Gives an expression a name that rules and later terms may use. A name whose expression is wrong
   * can still be used, so that each mistake is told once.
   *
   * @return what is wrong with it
   */
  public List<Mistake> define(String name, String source) {
    if (FACTS.containsKey(name) || terms.containsKey(name)) {
      return List.of(new Mistake(1, 1, "'" + name + "' has a meaning already"));
    }
    var mistakes = compile(name, source);
    if (!mistakes.isEmpty()) {
      cel = cel.toCelBuilder().addVar(name, SimpleType.DYN).build();
    }
    return mistakes;
  }

  private List<Mistake> compile(String name, String source) {
    try {
      var ast = cel.compile(source).getAst();
      var mistyped = mistyped(ast, TERM_TYPES, "a yes or no, a whole number or a word");
      if (mistyped.isEmpty()) {
        terms.put(name, expression(source, ast));
        cel = cel.toCelBuilder().addVar(name, ast.getResultType()).build();
      }
      return Stream.concat(closed.mistakes(ast).stream(), mistyped.stream()).toList();
    } catch (CelValidationException invalid) {
      return mistakes(invalid);
    } catch (CelEvaluationException unusable) {
      return List.of(new Mistake(1, 1, String.valueOf(unusable.getMessage())));
    }
  }

  /** Compiles the condition of a rule. */
  public Compiled condition(String source) {
    try {
      var ast = cel.compile(source).getAst();
      var mistyped = mistyped(ast, Set.of(SimpleType.BOOL, SimpleType.DYN), "a yes or no");
      return mistyped.isEmpty()
          ? compiled(closed.mistakes(ast), expression(source, ast))
          : new Compiled.Wrong(mistyped, Optional.empty());
    } catch (CelValidationException invalid) {
      return new Compiled.Wrong(mistakes(invalid), Optional.empty());
    } catch (CelEvaluationException unusable) {
      return new Compiled.Wrong(
          List.of(new Mistake(1, 1, String.valueOf(unusable.getMessage()))), Optional.empty());
    }
  }

  private static Compiled compiled(List<Mistake> wrongWords, Condition condition) {
    return wrongWords.isEmpty()
        ? new Compiled.Ok(condition)
        : new Compiled.Wrong(wrongWords, Optional.of(condition));
  }

  private CelExpression expression(String source, CelAbstractSyntaxTree ast)
      throws CelEvaluationException {
    return new CelExpression(source, cel.createProgram(ast), Map.copyOf(terms));
  }

  static Map<String, Fact> facts() {
    return FACTS;
  }

  private static List<Mistake> mistyped(
      CelAbstractSyntaxTree ast, Set<CelType> allowed, String wanted) {
    var type = ast.getResultType();
    return allowed.contains(type)
        ? List.of()
        : List.of(new Mistake(1, 1, "this comes out as " + type.name() + ", not as " + wanted));
  }

  private static List<Mistake> mistakes(CelValidationException invalid) {
    List<CelIssue> errors = invalid.getErrors();
    return errors.stream().map(RuleLanguage::mistake).toList();
  }

  private static Mistake mistake(CelIssue issue) {
    var place = issue.getSourceLocation();
    return new Mistake(place.getLine(), place.getColumn() + 1, issue.getMessage());
  }
}
