package firstline.knowledge.retrieval;

import firstline.core.conversation.Found;
import java.util.List;

/**
 * Judges whether what was found answers the question. Being wrong costs more than asking back, and
 * asking back costs more than saying that we do not know.
 */
final class Judge {
  /** A score of this, in a question that is all ours, is an answer. */
  private static final double ENOUGH = 14;

  /** A score of this is worth asking back for, if the question is short and about us alone. */
  private static final double WORTH_ASKING = 4.5;

  /** The best one must be this much better than the next to stand alone. */
  private static final double AHEAD = 1.3;

  /** What is worth less than this beside the best one is not offered beside it. */
  private static final double BESIDE = 0.65;

  private static final int MOST_OFFERED = 3;

  /** What is shown of a search's matches. */
  record Judgement(Found.Verdict verdict, List<ArticleIndex.Match> shown) {
    static final Judgement NOTHING = new Judgement(Found.Verdict.NOTHING, List.of());
  }

  private Judge() {}

  static Judgement of(ArticleIndex.Matches found) {
    if (found.matches().isEmpty()) {
      return Judgement.NOTHING;
    }
    double best = found.matches().getFirst().score();
    boolean answers = best * found.ours() >= ENOUGH;
    if (!answers && !(found.oursAlone() && best >= WORTH_ASKING)) {
      return Judgement.NOTHING;
    }
    var near =
        found.matches().stream()
            .filter(match -> match.score() >= BESIDE * best)
            .limit(MOST_OFFERED)
            .toList();
    boolean alone = near.size() == 1 || (answers && best >= AHEAD * near.get(1).score());
    return alone
        ? new Judgement(Found.Verdict.SURE, near.subList(0, 1))
        : new Judgement(Found.Verdict.CLOSE, near);
  }
}
