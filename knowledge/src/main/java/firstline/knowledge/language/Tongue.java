package firstline.knowledge.language;

import java.util.HashMap;
import java.util.Map;

/**
 * How one language is written: how likely each run of three letters is in it.
 *
 * @param seen by run that was seen, the logarithm of how likely it is; always below 0
 * @param unseen the same for every run that was never seen
 */
record Tongue(Map<String, Double> seen, double unseen) {
  /** What every run counts that was never seen; a text of another alphabet fits no language. */
  private static final double UNSEEN = 0.5;

  /** As many different runs as any of our languages has, roughly. */
  private static final int KINDS = 8_000;

  /** The language that some runs are from. */
  static Tongue of(Iterable<String> runs) {
    var counts = new HashMap<String, Integer>();
    int total = 0;
    for (var run : runs) {
      counts.merge(run, 1, Integer::sum);
      total++;
    }
    double all = total + UNSEEN * KINDS;
    var likelihoods = new HashMap<String, Double>();
    counts.forEach((run, count) -> likelihoods.put(run, Math.log((count + UNSEEN) / all)));
    return new Tongue(likelihoods, Math.log(UNSEEN / all));
  }

  boolean knows(String run) {
    return seen.containsKey(run);
  }

  /** The logarithm of how likely a run is; always below 0. */
  double likelihood(String run) {
    return seen.getOrDefault(run, unseen);
  }
}
