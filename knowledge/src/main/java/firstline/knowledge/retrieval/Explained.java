package firstline.knowledge.retrieval;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.Found;
import java.util.List;

/**
 * A search with the reasons of its ranking.
 *
 * @param verdict what customers would get of it
 * @param shown how many of the first articles they would be shown
 * @param ranking best first, also what customers would not be shown
 */
public record Explained(Found.Verdict verdict, int shown, List<Scored> ranking) {
  public Explained {
    ranking = List.copyOf(ranking);
  }

  /** An article with its score, and what the score is made of, the most important first. */
  public record Scored(ArticleSlug article, String title, double score, List<Reason> reasons) {
    public Scored {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A part of a score.
   *
   * @param where the part of the article, or {@code closest phrasing}
   * @param what the word, or the phrasing
   * @param points what it adds
   */
  public record Reason(String where, String what, double points) {}
}
