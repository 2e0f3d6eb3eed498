package firstline.core.policy;

import java.util.List;

/**
 * What a customer gets where a promised time passed and the promise was not kept: the ticket is
 * free, and the tokens that it took go back (LX-8).
 *
 * @param because the clauses that say so
 */
public record MissedTarget(List<Clause> because) {
  public MissedTarget {
    because = List.copyOf(because);
  }
}
