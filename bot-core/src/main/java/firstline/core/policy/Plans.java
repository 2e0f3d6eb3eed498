package firstline.core.policy;

import firstline.core.customer.Platform;
import java.util.List;
import java.util.Optional;

/** The plans of a policy, from the lowest. */
public record Plans(List<SupportPlan> fromLowest) {

  /** A plan that carries the work, and the minutes it has for it. */
  record Cover(SupportPlan plan, int minutes) {}

  public Plans {
    fromLowest = List.copyOf(fromLowest);
  }

  public Optional<SupportPlan> named(String name) {
    return fromLowest.stream().filter(plan -> plan.name().equals(name)).findFirst();
  }

  /** Those that a customer has for a platform, from the lowest. */
  List<SupportPlan> held(List<Case.Held> bought, Optional<Platform> platform) {
    return fromLowest.stream()
        .filter(plan -> bought.stream().anyMatch(held -> isFor(held, plan, platform)))
        .toList();
  }

  /** The lowest plan of a customer that holds the task and has minutes. */
  Optional<Cover> cover(List<Case.Held> bought, Optional<Platform> platform, String task) {
    return held(bought, platform).stream()
        .filter(plan -> plan.covers(task))
        .map(plan -> new Cover(plan, minutes(plan, bought, platform)))
        .filter(cover -> cover.minutes() > 0)
        .findFirst();
  }

  /** The lowest plan that covers the task, whether or not the customer has it. */
  Optional<SupportPlan> toOffer(String task) {
    return fromLowest.stream().filter(plan -> plan.covers(task)).findFirst();
  }

  private static int minutes(
      SupportPlan plan, List<Case.Held> bought, Optional<Platform> platform) {
    return plan.monthlyMinutes().isEmpty()
        ? Integer.MAX_VALUE
        : bought.stream()
            .filter(held -> isFor(held, plan, platform))
            .mapToInt(held -> held.minutesLeft().orElse(0))
            .sum();
  }

  private static boolean isFor(Case.Held held, SupportPlan plan, Optional<Platform> platform) {
    return held.plan().equals(plan.name())
        && (plan.everyPlatform() || platform.isPresent() && held.platform().equals(platform));
  }
}
