package firstline.knowledge.evaluation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.Found;
import java.util.List;

/**
 * How one question came out.
 *
 * @param ranking the best articles before it was judged whether to answer at all, best first
 * @param shown what a customer would have got
 */
public record Outcome(Question question, List<ArticleSlug> ranking, Found.Hits shown) {

  /** The place of the first right article in the ranking, from 1; 0 if there is none. */
  int rank() {
    for (int i = 0; i < ranking.size(); i++) {
      if (question.gold().contains(ranking.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  boolean answered() {
    return shown.verdict() != Found.Verdict.NOTHING;
  }

  boolean answeredRight() {
    return shown.hits().stream().anyMatch(hit -> question.gold().contains(hit.article()));
  }
}
