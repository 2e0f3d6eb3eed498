package firstline.core.policy;

import firstline.core.customer.Platform;
import firstline.core.customer.Role;
import firstline.core.message.Rung;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a case comes to under a policy's figures, before any rule has spoken. */
final class Circumstances {
  private final Policy policy;
  private final Case request;
  private final Optional<Platform> platform;

  Circumstances(Policy policy, Case request) {
    this.policy = policy;
    this.request = request;
    this.platform =
        request
            .party()
            .flatMap(party -> party.platform(request.issue().flatMap(Case.Issue::service)));
  }

  Case request() {
    return request;
  }

  Optional<Platform> platform() {
    return platform;
  }

  Role role() {
    return request.party().map(Case.Party::role).orElse(Role.NONE);
  }

  int tokensHeld() {
    return request.party().map(Case.Party::tokens).orElse(0);
  }

  /** Which day of the customer it is; without a customer, day 0. */
  long windowDay() {
    return since().map(since -> Window.dayOf(since, today())).orElse(0L);
  }

  /** Whether the first days, or an extension of them, are still on. */
  boolean windowOpen() {
    boolean firstDays =
        policy
            .window()
            .flatMap(window -> since().map(since -> window.isOpen(since, today())))
            .orElse(false);
    return firstDays || windowExtended();
  }

  boolean windowExtended() {
    return request
        .party()
        .flatMap(Case.Party::windowExtendedUntil)
        .map(until -> !today().isAfter(until))
        .orElse(false);
  }

  boolean sessionOpen() {
    return request
        .party()
        .flatMap(Case.Party::session)
        .map(session -> session.covers(request.at().toInstant()))
        .orElse(false);
  }

  boolean hoursOpen() {
    return policy.hours().map(hours -> hours.isOpen(request.at().toInstant())).orElse(true);
  }

  int workMinutes() {
    return request
        .issue()
        .map(Case.Issue::estimateMinutes)
        .orElse(OptionalInt.empty())
        .orElse(policy.estimateMinutes());
  }

  List<SupportPlan> plansHeld() {
    return policy.plans().held(bought(), platform);
  }

  Optional<Plans.Cover> cover() {
    return policy.plans().cover(bought(), platform, task());
  }

  Optional<SupportPlan> planToOffer() {
    return policy.plans().toOffer(task());
  }

  Optional<Rung> nextRung() {
    return request
        .issue()
        .flatMap(
            issue ->
                policy.ladder().stream()
                    .filter(rung -> !issue.ladder().contains(rung))
                    .findFirst());
  }

  boolean detailsJudged() {
    return request.issue().flatMap(Case.Issue::supplied).isPresent();
  }

  List<Detail> detailsMissing() {
    return request
        .issue()
        .flatMap(Case.Issue::supplied)
        .map(
            supplied ->
                policy.details().stream()
                    .filter(wanted -> wanted.isMissingFrom(supplied))
                    .map(Detail.Wanted::detail)
                    .toList())
        .orElse(List.of());
  }

  private List<Case.Held> bought() {
    return request.party().map(Case.Party::plans).orElse(List.of());
  }

  private String task() {
    return request.issue().map(issue -> issue.profile().task()).orElse(IssueProfile.NO_TASK);
  }

  private Optional<LocalDate> since() {
    return request.party().flatMap(Case.Party::since);
  }

  private LocalDate today() {
    return Window.today(request, policy.zone());
  }
}
