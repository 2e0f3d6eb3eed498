package firstline.knowledge.retrieval;

import firstline.core.conversation.Found;
import java.util.List;

/**
 * Judges whether what was found answers the question. Being wrong costs more than asking back, and
 * asking back costs more than saying that we do not know.
 */
final class Judge {
  /** Less than this is no answer; set so that nine of ten questions for us get one. */
  private static final double ENOUGH = 8.5;

  /** The best one must be this much better than the next to stand alone. */
  private static final double AHEAD = 1.3;

  /** What is worth less than this beside the best one is not offered beside it. */
  private static final double BESIDE = 0.65;

  private static final int MOST_OFFERED = 3;

  /** What is shown of a search's matches. */
  record Judgement(Found.Verdict verdict, List<ArticleIndex.Match> shown) {}

  private Judge() {}

  static Judgement of(ArticleIndex.Matches found) {
    var matches = found.matches();
    if (matches.isEmpty() || matches.getFirst().score() * found.ours() < ENOUGH) {
      return new Judgement(Found.Verdict.NOTHING, List.of());
    }
    double best = matches.getFirst().score();
    var near =
        matches.stream().filter(m -> m.score() >= BESIDE * best).limit(MOST_OFFERED).toList();
    boolean alone = near.size() == 1 || best >= AHEAD * near.get(1).score();
    return alone
        ? new Judgement(Found.Verdict.SURE, near.subList(0, 1))
        : new Judgement(Found.Verdict.CLOSE, near);
  }
}
