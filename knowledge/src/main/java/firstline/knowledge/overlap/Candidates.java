package firstline.knowledge.overlap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Pairs of texts that are worth a comparison: those that share some words which few texts have, so
 * that not each of thousands is held against each.
 */
final class Candidates {
  /** A word that more texts have than this, and than a twentieth of all, tells too little. */
  private static final int COMMON = 40;

  private static final int PART = 20;

  /** What is done with a pair, by the places of its texts; the first is the smaller. */
  interface Visit {
    void pair(int one, int other);
  }

  private final List<Set<String>> texts;
  private final int fewest;
  private final Map<String, List<Integer>> having = new HashMap<>();

  /**
   * @param texts each by its stems
   * @param fewest words that a pair has to share
   */
  Candidates(List<Set<String>> texts, int fewest) {
    this.texts = texts;
    this.fewest = fewest;
    for (int i = 0; i < texts.size(); i++) {
      for (var stem : texts.get(i)) {
        having.computeIfAbsent(stem, _ -> new ArrayList<>()).add(i);
      }
    }
    int most = Math.max(COMMON, texts.size() / PART);
    having.values().removeIf(places -> places.size() > most);
  }

  /** Visits each of the pairs once, in the order of the texts. */
  void each(Visit visit) {
    for (int i = 0; i < texts.size(); i++) {
      int one = i;
      shared(one)
          .forEach(
              (other, count) -> {
                if (count >= fewest) {
                  visit.pair(one, other);
                }
              });
    }
  }

  /** How many telling words a text shares with each that comes after it. */
  private Map<Integer, Integer> shared(int one) {
    var counts = new TreeMap<Integer, Integer>();
    for (var stem : texts.get(one)) {
      for (int other : having.getOrDefault(stem, List.of())) {
        if (other > one) {
          counts.merge(other, 1, Integer::sum);
        }
      }
    }
    return counts;
  }
}
