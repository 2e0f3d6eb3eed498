package firstline.knowledge.language;

import java.util.HashMap;
import java.util.Map;

/** How one language is written: how often each run of three letters is seen in it. */
final class Tongue {
  /** What every run counts that was never seen; a text of another alphabet fits no language. */
  private static final double UNSEEN = 0.5;

  /** As many different runs as any of our languages has, roughly. */
  private static final int KINDS = 8_000;

  private final Map<String, Integer> seen = new HashMap<>();
  private int total;

  void learn(Iterable<String> runs) {
    for (var run : runs) {
      seen.merge(run, 1, Integer::sum);
      total++;
    }
  }

  boolean knows(String run) {
    return seen.containsKey(run);
  }

  /** The logarithm of how likely a run is; always below 0. */
  double likelihood(String run) {
    return Math.log((seen.getOrDefault(run, 0) + UNSEEN) / (total + UNSEEN * KINDS));
  }
}
