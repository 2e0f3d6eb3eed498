package firstline.core.policy;

import firstline.core.desk.Targets;
import firstline.core.quote.Tariff;
import java.util.List;
import java.util.Optional;

/** What a rule settles; each part may be left open. Naming an action ends the judgement. */
public record Outcome(
    Optional<Act> action,
    Optional<Verdict.Scope> scope,
    Optional<Assignment> team,
    Optional<Urgency> urgency,
    Optional<Urgency> urgencyAtLeast,
    Optional<Charge> price,
    Optional<Promise> targets,
    List<Offer> options) {
  public Outcome {
    options = List.copyOf(options);
  }

  /** What is done. */
  public sealed interface Act {
    record Named(Verdict.Action action) implements Act {}

    /** The next rung of the ladder that was not given yet. */
    record NextRung() implements Act {}
  }

  /** Who deals with it. */
  public sealed interface Assignment {
    record Named(Verdict.Team team) implements Assignment {}

    /** The team of the issue type's level. */
    record ByLevel() implements Assignment {}
  }

  /** What it costs, and the clauses that the price rests on. */
  public record Charge(Tariff tariff, List<Clause> because) {}

  /** What is promised. */
  public sealed interface Promise {
    record Named(Targets targets) implements Promise {}

    /** The targets of the urgency that the case came to; none where that has none. */
    record ByUrgency() implements Promise {}
  }

  /** What may be chosen. */
  public sealed interface Offer {
    record Named(Option option) implements Offer {}

    /** The lowest plan that covers the task. */
    record LowestPlan() implements Offer {}
  }
}
