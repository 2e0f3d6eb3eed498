package firstline.knowledge.overlap;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How much words tell: the fewer texts have one, the more. */
final class Weights {
  private final int texts;
  private final Map<String, Integer> having = new HashMap<>();

  /**
   * @param texts each by its stems
   */
  Weights(Collection<Set<String>> texts) {
    this.texts = texts.size();
    texts.forEach(text -> text.forEach(stem -> having.merge(stem, 1, Integer::sum)));
  }

  double of(String stem) {
    return Math.log(1 + (double) texts / having.getOrDefault(stem, 1));
  }

  double of(Collection<String> stems) {
    return stems.stream().mapToDouble(this::of).sum();
  }

  /** How much of what two texts tell is told by both: 0 for nothing, 1 for all. */
  double shared(Set<String> one, Set<String> other) {
    var both = new HashSet<>(one);
    both.retainAll(other);
    if (both.isEmpty()) {
      return 0;
    }
    double shared = of(both);
    return shared / (of(one) + of(other) - shared);
  }
}
