package firstline.core.policy;

import java.util.Optional;
import java.util.Set;

/** What a good request tells. */
public enum Detail {
  ERROR_MESSAGE,
  DESCRIPTION,
  TIME,
  ACTIVITY,
  SCREENSHOT;

  /**
   * A detail that a policy wants.
   *
   * @param instead what serves as well, if all of it is there
   */
  public record Wanted(Detail detail, Optional<Set<Detail>> instead) {
    boolean isMissingFrom(Set<Detail> supplied) {
      return !supplied.contains(detail) && !instead.map(supplied::containsAll).orElse(false);
    }
  }
}
