package firstline.core.policy;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A plan that a customer can buy for more support.
 *
 * @param monthlyMinutes without a limit where it is empty
 * @param tasks the kinds of work it covers, with those of the plans below it
 * @param anyTask it covers all work there is
 * @param everyPlatform it is for everything the customer has, not for one platform
 * @param because the clauses that say what it covers
 */
public record SupportPlan(
    String name,
    OptionalInt monthlyMinutes,
    Set<String> tasks,
    boolean anyTask,
    boolean everyPlatform,
    List<Clause> because) {
  public SupportPlan {
    tasks = Set.copyOf(tasks);
    because = List.copyOf(because);
  }

  boolean covers(String task) {
    return anyTask || tasks.contains(task);
  }
}
