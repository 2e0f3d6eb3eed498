package firstline.core.policy;

import firstline.core.desk.Targets;
import firstline.core.message.Rung;
import firstline.core.quote.Price;
import firstline.core.quote.Work;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case on its way through the stages: what is known, and what the rules have settled so far. */
public final class Judgement {
  private final Policy policy;
  private final Case request;
  private final Circumstances circumstances;
  private final Map<String, Reason> reasons = new LinkedHashMap<>();
  private final Map<String, Object> terms = new LinkedHashMap<>();

  private Urgency urgency;
  private Verdict.Scope scope = Verdict.Scope.UNKNOWN;
  private Verdict.Team team;
  private Optional<Verdict.Action> action = Optional.empty();
  private Optional<Price> price = Optional.empty();
  private Targets targets = Targets.NONE;
  private List<Option> options = List.of();

  Judgement(Policy policy, Case request) {
    this.policy = policy;
    this.request = request;
    this.circumstances = new Circumstances(policy, request);
    this.urgency = request.issue().map(Case.Issue::urgency).orElse(Urgency.STANDARD);
    this.team = levelTeam();
  }

  Circumstances circumstances() {
    return circumstances;
  }

  Urgency urgency() {
    return urgency;
  }

  Verdict.Scope scope() {
    return scope;
  }

  int tokensNeeded() {
    return policy.tokens().needed(urgency, circumstances.platform());
  }

  /** The values of the policy's own terms, as far as they were asked for since the last rule. */
  Map<String, Object> terms() {
    return terms;
  }

  /** Takes over what a rule says; true if the judgement ends with it. */
  boolean apply(Rule rule) {
    var then = rule.then();
    rule.because().forEach(this::cite);
    then.scope().ifPresent(settled -> scope = settled);
    then.urgency().ifPresent(settled -> urgency = settled);
    then.urgencyAtLeast().ifPresent(floor -> urgency = urgency.atLeast(floor));
    then.team().ifPresent(this::assign);
    then.price().ifPresent(this::charge);
    then.targets().ifPresent(this::promise);
    options = then.options().stream().flatMap(offer -> option(offer).stream()).toList();
    action = then.action().map(this::act);
    terms.clear();
    return action.isPresent();
  }

  /** The decision, once a rule has named the action. */
  Verdict verdict() {
    var settled = action.orElseThrow();
    return new Verdict(
        request.id(),
        policy.name(),
        policy.version(),
        request.at(),
        settled,
        scope,
        team,
        urgency,
        options,
        settled == Verdict.Action.COLLECT ? circumstances.detailsMissing() : List.of(),
        targets.respond().map(this::end),
        targets.resolve().map(this::end),
        price,
        new ArrayList<>(reasons.values()));
  }

  private void cite(Clause clause) {
    reasons.putIfAbsent(clause.id(), Reason.of(clause));
  }

  private void assign(Outcome.Assignment assignment) {
    team =
        switch (assignment) {
          case Outcome.Assignment.Named(Verdict.Team named) -> named;
          case Outcome.Assignment.ByLevel() -> levelTeam();
        };
  }

  private Verdict.Team levelTeam() {
    return request
        .issue()
        .map(issue -> Verdict.Team.ofLevel(issue.profile().level()))
        .orElse(Verdict.Team.LEVEL_1);
  }

  private void charge(Outcome.Charge charge) {
    var cover = circumstances.cover();
    price =
        Optional.of(
            charge
                .tariff()
                .price(
                    new Work(
                        circumstances.workMinutes(),
                        cover.map(Plans.Cover::minutes).orElse(0),
                        scope == Verdict.Scope.INCLUDED ? 0 : tokensNeeded(),
                        circumstances.tokensHeld())));
    charge.because().forEach(this::cite);
    if (price.get().planMinutes() > 0) {
      cover.ifPresent(covering -> covering.plan().because().forEach(this::cite));
    }
  }

  private void promise(Outcome.Promise promise) {
    targets =
        switch (promise) {
          case Outcome.Promise.Named(Targets named) -> named;
          case Outcome.Promise.ByUrgency() -> policy.targets().getOrDefault(urgency, Targets.NONE);
        };
  }

  private Optional<Option> option(Outcome.Offer offer) {
    return switch (offer) {
      case Outcome.Offer.Named(Option named) -> Optional.of(named);
      case Outcome.Offer.LowestPlan() ->
          circumstances.planToOffer().map(plan -> new Option.Plan(plan.name()));
    };
  }

  private Verdict.Action act(Outcome.Act act) {
    return switch (act) {
      case Outcome.Act.Named(Verdict.Action named) -> named;
      case Outcome.Act.NextRung() ->
          circumstances
              .nextRung()
              .map(Judgement::giving)
              .orElseThrow(() -> new PolicyFault("No rung of the ladder is left to give"));
    };
  }

  private static Verdict.Action giving(Rung rung) {
    return switch (rung) {
      case GUIDE -> Verdict.Action.GUIDE;
      case CLARIFY -> Verdict.Action.CLARIFY;
      case ASSIST -> Verdict.Action.ASSIST;
    };
  }

  private OffsetDateTime end(Targets.Period period) {
    Instant end = period.after(request.at().toInstant());
    return end.atZone(policy.zone()).toOffsetDateTime();
  }
}
