package firstline.core.conversation;

import firstline.core.customer.Service;
import firstline.core.followup.Circumstance;
import firstline.core.followup.Problem;
import firstline.core.policy.Case;
import firstline.core.policy.Layer;
import firstline.core.policy.Option;
import firstline.core.policy.Urgency;
import firstline.core.policy.Verdict;
import firstline.core.quote.Price;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what a decision still turns on. Nothing is asked that makes no difference: each answer is
 * tried on the policy first, and only where they come out differently is the customer asked.
 */
final class Unknowns {
  /** One account, a few, more than are moved without an appointment (TS-5, TS-6). */
  private static final int[] ACCOUNTS = {1, 2, 21};

  private final Dossier dossier;
  private final Case.Want want;

  private Unknowns(Dossier dossier, Case.Want want) {
    this.dossier = dossier;
    this.want = want;
  }

  /** What to ask next; empty if the decision can be made. */
  static Optional<Question> next(Dossier dossier, Case.Want want) {
    var unknowns = new Unknowns(dossier, want);
    return unknowns
        .service()
        .or(unknowns::accounts)
        .or(unknowns::urgency)
        .or(unknowns::circumstance);
  }

  /** What a customer would notice of a decision. */
  private record Noticed(
      Verdict.Action action,
      Verdict.Scope scope,
      Verdict.Team team,
      List<Option> options,
      Optional<Price> price,
      Optional<OffsetDateTime> respondBy,
      Optional<OffsetDateTime> resolveBy) {
    static Noticed of(Verdict verdict) {
      return new Noticed(
          verdict.action(),
          verdict.scope(),
          verdict.team(),
          verdict.options(),
          verdict.price(),
          verdict.respondBy(),
          verdict.resolveBy());
    }
  }

  private Noticed noticed(Problem variant) {
    return Noticed.of(dossier.decide(want, variant));
  }

  private boolean matters(Stream<Problem> variants) {
    return variants.map(this::noticed).distinct().count() > 1;
  }

  private Optional<Question> service() {
    var services =
        dossier.standing().customer().map(c -> c.services()).orElse(List.of()).stream()
            .map(Service::id)
            .toList();
    var problem = dossier.problem();
    return problem.service().isEmpty()
            && services.size() > 1
            && matters(services.stream().map(problem::on))
        ? Optional.of(new Question.WhichService(services))
        : Optional.empty();
  }

  private Optional<Question> accounts() {
    var problem = dossier.problem();
    return problem.told().accounts().isEmpty()
            && matters(
                IntStream.of(ACCOUNTS)
                    .mapToObj(count -> problem.telling(problem.told().accounts(count))))
        ? Optional.of(new Question.HowManyAccounts())
        : Optional.empty();
  }

  private Optional<Question> urgency() {
    if (dossier.problem().told().urgency().isPresent()) {
      return Optional.empty();
    }
    Map<Noticed, Urgency> kinds = new LinkedHashMap<>();
    for (var kind : kinds()) {
      kinds.putIfAbsent(noticed(as(dossier.problem(), kind)), kind);
    }
    return kinds.size() > 1
        ? Optional.of(new Question.HowUrgent(kinds.values().stream().sorted().toList()))
        : Optional.empty();
  }

  /** The ordinary one first, so that it stands for all that come to the same. */
  private List<Urgency> kinds() {
    boolean account = dossier.topic().profile().layer() == Layer.ACCOUNT;
    return List.of(
        Urgency.STANDARD,
        account ? Urgency.BILLING : Urgency.INFORMATIONAL,
        Urgency.URGENT,
        Urgency.EMERGENCY);
  }

  /** The problem as one of a kind; an emergency is tried as a real one. */
  static Problem as(Problem problem, Urgency kind) {
    var told = problem.told().urgency(kind);
    if (kind == Urgency.EMERGENCY) {
      for (var circumstance : Circumstance.values()) {
        if (!told.circumstances().containsKey(circumstance)) {
          told = told.circumstance(circumstance, true);
        }
      }
    }
    return problem.telling(told);
  }

  private Optional<Question> circumstance() {
    var problem = dossier.problem();
    var told = problem.told();
    if (told.urgency().filter(Urgency.EMERGENCY::equals).isEmpty()) {
      return Optional.empty();
    }
    var real = as(problem, Urgency.EMERGENCY);
    return Arrays.stream(Circumstance.values())
        .filter(c -> !told.circumstances().containsKey(c))
        .filter(c -> matters(Stream.of(real, real.telling(real.told().circumstance(c, false)))))
        .findFirst()
        .map(Question.IsItSo::new);
  }
}
