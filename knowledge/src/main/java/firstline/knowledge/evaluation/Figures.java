package firstline.knowledge.evaluation;

import java.util.List;

/**
 * What was measured on some questions. Shares are between 0 and 1; a share of nothing is 1.
 *
 * @param recallAt1 the share of questions in the domain whose best article is a right one
 * @param recallAt3 the share with a right one among the best three
 * @param reciprocalRank the mean of one through the rank of the first right one
 * @param answered the share of questions in the domain that were not left alone
 * @param answeredRight the share that was answered with a right article among those shown
 * @param leftAlone the share of questions outside the domain that were left alone
 */
public record Figures(
    int inDomain,
    int outOfDomain,
    double recallAt1,
    double recallAt3,
    double reciprocalRank,
    double answered,
    double answeredRight,
    double leftAlone) {

  static Figures of(List<Outcome> outcomes) {
    var ours = outcomes.stream().filter(o -> o.question().inDomain()).toList();
    var others = outcomes.stream().filter(o -> !o.question().inDomain()).toList();
    return new Figures(
        ours.size(),
        others.size(),
        mean(ours.stream().mapToDouble(o -> o.rank() == 1 ? 1 : 0).toArray()),
        mean(ours.stream().mapToDouble(o -> o.rank() >= 1 && o.rank() <= 3 ? 1 : 0).toArray()),
        mean(ours.stream().mapToDouble(o -> o.rank() == 0 ? 0 : 1.0 / o.rank()).toArray()),
        mean(ours.stream().mapToDouble(o -> o.answered() ? 1 : 0).toArray()),
        mean(ours.stream().mapToDouble(o -> o.answeredRight() ? 1 : 0).toArray()),
        mean(others.stream().mapToDouble(o -> o.answered() ? 0 : 1).toArray()));
  }

  private static double mean(double[] values) {
    return java.util.Arrays.stream(values).average().orElse(1);
  }
}
