package firstline.knowledge.curation;

import firstline.core.port.Gaps;
import firstline.knowledge.retrieval.LuceneKnowledgeBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Puts questions that are alike together, and the dearest groups first. */
public final class GapGroups {
  /** Two questions are alike if they share this much of their telling words. */
  private static final double ALIKE = 0.5;

  private GapGroups() {}

  /** A group that grows. */
  private record Growing(Locale locale, Set<String> stems, List<Gaps.Asked> asked) {
    double likeness(Locale other, Set<String> words) {
      if (!locale.getLanguage().equals(other.getLanguage())) {
        return 0;
      }
      var shared = new HashSet<>(stems);
      shared.retainAll(words);
      int all = stems.size() + words.size() - shared.size();
      return all == 0 ? 1 : (double) shared.size() / all;
    }
  }

  /** The groups, by what they cost, the dearest first. */
  public static List<GapGroup> of(List<Gaps.Asked> asked, LuceneKnowledgeBase knowledge) {
    var groups = new ArrayList<Growing>();
    for (var each : asked) {
      var stems = knowledge.stems(each.words(), each.locale());
      groups.stream()
          .filter(group -> group.likeness(each.locale(), stems) >= ALIKE)
          .max(Comparator.comparingDouble(group -> group.likeness(each.locale(), stems)))
          .orElseGet(
              () -> {
                var fresh = new Growing(each.locale(), stems, new ArrayList<>());
                groups.add(fresh);
                return fresh;
              })
          .asked()
          .add(each);
    }
    return groups.stream()
        .map(group -> new GapGroup(group.asked()))
        .sorted(Comparator.comparing(GapGroup::cost).reversed())
        .toList();
  }
}
