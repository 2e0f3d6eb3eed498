package firstline.knowledge.retrieval;

import firstline.knowledge.retrieval.Explained.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.search.Explanation;

/** Puts Lucene's account of a score into a few lines. */
final class Reasons {
  /** For example {@code weight(PHRASINGS:offlin in 3) [FieldSimilarity], result of:}. */
  private static final Pattern TERM =
      Pattern.compile("weight\\((\\w+):(.+) in \\d+\\).*", Pattern.DOTALL);

  private static final int MOST = 8;

  private Reasons() {}

  /** What the words of a question add, by the parts of the article they are in. */
  static List<Reason> of(Explanation explanation) {
    var points = new LinkedHashMap<String, Double>();
    collect(explanation, points);
    return points.entrySet().stream().map(Reasons::reason).toList();
  }

  /**
   * The most important ones first, in proportion to the score that came of them: a question counts
   * less where less of it is about us, and the weaker of two searches counts half.
   */
  static List<Reason> fitting(List<Reason> reasons, double score) {
    double total = reasons.stream().mapToDouble(Reason::points).sum();
    double factor = total > 0 ? score / total : 0;
    return shortened(
        reasons.stream()
            .map(reason -> new Reason(reason.where(), reason.what(), reason.points() * factor))
            .toList());
  }

  /** The most important ones first; what is left out is summed up at the end. */
  private static List<Reason> shortened(List<Reason> reasons) {
    var sorted = new ArrayList<>(reasons);
    sorted.sort(Comparator.comparingDouble(Reason::points).reversed());
    if (sorted.size() <= MOST) {
      return List.copyOf(sorted);
    }
    double rest = sorted.subList(MOST, sorted.size()).stream().mapToDouble(Reason::points).sum();
    var few = new ArrayList<>(sorted.subList(0, MOST));
    few.add(new Reason("all else", "", rest));
    return List.copyOf(few);
  }

  /** The same, told to be of the search in a language. */
  static List<Reason> in(Locale language, List<Reason> reasons) {
    return reasons.stream()
        .map(
            reason ->
                new Reason(
                    language.getLanguage() + ", " + reason.where(), reason.what(), reason.points()))
        .toList();
  }

  private static void collect(Explanation explanation, Map<String, Double> points) {
    var term = TERM.matcher(explanation.getDescription());
    if (term.matches()) {
      points.merge(
          term.group(1) + "\t" + term.group(2), explanation.getValue().doubleValue(), Double::sum);
      return;
    }
    for (var part : explanation.getDetails()) {
      collect(part, points);
    }
  }

  private static Reason reason(Map.Entry<String, Double> entry) {
    var parts = entry.getKey().split("\t", 2);
    return new Reason(name(parts[0]), parts[1], entry.getValue());
  }

  private static String name(String field) {
    return switch (field) {
      case Field.WORDS -> "as written";
      default -> field.toLowerCase(Locale.ROOT);
    };
  }
}
