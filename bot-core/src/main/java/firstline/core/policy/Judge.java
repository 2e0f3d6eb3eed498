package firstline.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Leads a case through the stages of a policy. */
public final class Judge {
  private final Policy policy;

  public Judge(Policy policy) {
    this.policy = policy;
  }

  /** Hears which rules of a stage hold for a case, whether or not they are the ones to speak. */
  public interface Witness {
    void holding(Stage stage, List<Rule> rules);

    /** Whether to go on as if a rule held whose condition has failed; by default not at all. */
    default boolean failing(Rule rule, PolicyFault fault) {
      throw fault;
    }
  }

  /**
   * Decides; of several rules of a stage that hold, the first one speaks.
   *
   * @throws PolicyFault if a rule fails or none decides
   */
  public Verdict decide(Case request) {
    return judge(request, this::first)
        .orElseThrow(
            () -> new PolicyFault("No rule of policy '" + policy.name() + "' decides this case"));
  }

  /**
   * Decides and tells all rules that hold on the way; nothing if no rule decides.
   *
   * @throws PolicyFault if a rule fails
   */
  public Optional<Verdict> trace(Case request, Witness witness) {
    return judge(
        request,
        (stage, judgement) -> {
          var holding = holding(stage, judgement, witness);
          witness.holding(stage, holding);
          return holding.stream().findFirst();
        });
  }

  private interface Choice {
    Optional<Rule> of(Stage stage, Judgement judgement);
  }

  private Optional<Verdict> judge(Case request, Choice choice) {
    var judgement = new Judgement(policy, request);
    for (var stage : Stage.values()) {
      var speaks = choice.of(stage, judgement);
      if (speaks.isPresent() && judgement.apply(speaks.get())) {
        return Optional.of(judgement.verdict());
      }
    }
    return Optional.empty();
  }

  private Optional<Rule> first(Stage stage, Judgement judgement) {
    Optional<Rule> otherwise = Optional.empty();
    for (var rule : policy.rules(stage)) {
      if (rule.isOtherwise()) {
        otherwise = Optional.of(rule);
      } else if (holds(rule, judgement)) {
        return Optional.of(rule);
      }
    }
    return otherwise;
  }

  private List<Rule> holding(Stage stage, Judgement judgement, Witness witness) {
    var holding = new ArrayList<Rule>();
    for (var rule : policy.rules(stage)) {
      try {
        if (holds(rule, judgement)) {
          holding.add(rule);
        }
      } catch (PolicyFault fault) {
        if (witness.failing(rule, fault)) {
          holding.add(rule);
        }
      }
    }
    if (holding.isEmpty()) {
      policy.rules(stage).stream().filter(Rule::isOtherwise).forEach(holding::add);
    }
    return holding;
  }

  private static boolean holds(Rule rule, Judgement judgement) {
    return rule.when().map(condition -> holds(rule, condition, judgement)).orElse(false);
  }

  private static boolean holds(Rule rule, Condition condition, Judgement judgement) {
    try {
      return condition.holds(judgement);
    } catch (PolicyFault fault) {
      throw new PolicyFault(rule.name() + ": " + fault.getMessage(), fault);
    }
  }
}
