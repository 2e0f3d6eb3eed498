package firstline.core.policy;

import java.util.List;
import java.util.Optional;

/**
 * A rule of a stage.
 *
 * @param name where it is written, for faults and for managers
 * @param when nothing where it is the stage's rule for all other cases
 * @param because the clauses it rests on
 */
public record Rule(
    String name, Stage stage, Optional<Condition> when, Outcome then, List<Clause> because) {
  public Rule {
    because = List.copyOf(because);
  }

  /** Whether it is for the cases that no other rule of its stage is for. */
  public boolean isOtherwise() {
    return when.isEmpty();
  }
}
