package firstline.core.policy;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.Optional;

/** A compiled expression with the terms that it may use; terms are worked out when asked for. */
record CelExpression(String source, CelRuntime.Program program, Map<String, CelExpression> terms)
    implements Condition {
  @Override
  public boolean holds(Judgement judgement) {
    if (value(judgement) instanceof Boolean holds) {
      return holds;
    }
    throw new PolicyFault("'" + source + "' came out as neither true nor false");
  }

  private Object value(Judgement judgement) {
    try {
      return program.eval(name -> find(name, judgement));
    } catch (CelEvaluationException failed) {
      throw new PolicyFault("'" + source + "': " + failed.getMessage(), failed);
    }
  }

  private Optional<Object> find(String name, Judgement judgement) {
    var fact = RuleLanguage.facts().get(name);
    if (fact != null) {
      return Optional.of(fact.read(judgement));
    }
    return Optional.ofNullable(terms.get(name)).map(term -> term(name, term, judgement));
  }

  private static Object term(String name, CelExpression term, Judgement judgement) {
    var known = judgement.terms().get(name);
    if (known != null) {
      return known;
    }
    var value = term.value(judgement);
    judgement.terms().put(name, value);
    return value;
  }
}
