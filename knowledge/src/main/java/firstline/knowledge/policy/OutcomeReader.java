package firstline.knowledge.policy;

import firstline.core.desk.Targets;
import firstline.core.policy.Option;
import firstline.core.policy.Outcome;
import firstline.core.policy.Plans;
import firstline.core.policy.Urgency;
import firstline.core.policy.Verdict;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a rule settles. */
final class OutcomeReader {
  private static final Outcome NOTHING =
      new Outcome(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());
  private static final String PLAN = "plan:";

  private final Map<String, Outcome.Charge> charges;
  private final Map<String, Targets> targets;
  private final Plans plans;

  OutcomeReader(Map<String, Outcome.Charge> charges, Map<String, Targets> targets, Plans plans) {
    this.charges = charges;
    this.targets = targets;
    this.plans = plans;
  }

  /** What a rule settles; without {@code then}, it only speaks. */
  Outcome read(Optional<FieldReader> then) {
    return then.map(this::read).orElse(NOTHING);
  }

  private Outcome read(FieldReader fields) {
    var outcome =
        new Outcome(
            fields.optionalValue("action", OutcomeReader::act).map(Located::value),
            fields.optionalValue("scope", Closed.word(Verdict.Scope.class)).map(Located::value),
            fields.optionalValue("team", OutcomeReader::assignment).map(Located::value),
            fields.optionalValue("urgency", Closed.word(Urgency.class)).map(Located::value),
            fields
                .optionalValue("urgency-at-least", Closed.word(Urgency.class))
                .map(Located::value),
            fields.optionalValue("price", this::charge).map(Located::value),
            fields.optionalValue("targets", this::promise).map(Located::value),
            fields.values("options", this::offer).stream().map(Located::value).toList());
    fields.nothingElse();
    return outcome;
  }

  private static Outcome.Act act(String word) {
    return word.equals("next-rung")
        ? new Outcome.Act.NextRung()
        : new Outcome.Act.Named(Closed.word(Verdict.Action.class).apply(word));
  }

  private static Outcome.Assignment assignment(String word) {
    return word.equals("by-level")
        ? new Outcome.Assignment.ByLevel()
        : new Outcome.Assignment.Named(Closed.word(Verdict.Team.class).apply(word));
  }

  private Outcome.Charge charge(String name) {
    return named(charges, name, "tariff");
  }

  private Outcome.Promise promise(String name) {
    return name.equals("by-urgency")
        ? new Outcome.Promise.ByUrgency()
        : new Outcome.Promise.Named(named(targets, name, "target"));
  }

  private Outcome.Offer offer(String word) {
    if (word.equals("plan:lowest")) {
      return new Outcome.Offer.LowestPlan();
    }
    return new Outcome.Offer.Named(
        word.startsWith(PLAN)
            ? plan(word.substring(PLAN.length()))
            : Closed.word(Option.Way.class).apply(word));
  }

  private Option plan(String name) {
    if (plans.named(name).isEmpty()) {
      throw new IllegalArgumentException("there is no plan '" + name + "'");
    }
    return new Option.Plan(name);
  }

  private static <T> T named(Map<String, T> map, String name, String what) {
    var value = map.get(name);
    if (value == null) {
      throw new IllegalArgumentException("there is no " + what + " '" + name + "'");
    }
    return value;
  }
}
