package firstline.knowledge.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.Found;
import firstline.core.port.SearchTests;
import firstline.knowledge.retrieval.Explained;
import firstline.knowledge.retrieval.LuceneKnowledgeBase;
import java.util.List;
import java.util.Optional;

/** Runs saved tests of the search. */
public final class Bench {
  private static final int RANKED = 10;

  /**
   * How a test came out.
   *
   * @param found what customers are shown first, if anything
   * @param rank of the expected article from 1; 0 where it is not among the first ten
   */
  public record Result(
      SearchTests.Saved test, boolean passed, Optional<ArticleSlug> found, int rank) {}

  private Bench() {}

  /** All tests on a version of the articles, in their order. */
  public static List<Result> run(List<SearchTests.Saved> tests, LuceneKnowledgeBase knowledge) {
    return tests.stream().map(test -> run(test, knowledge)).toList();
  }

  private static Result run(SearchTests.Saved test, LuceneKnowledgeBase knowledge) {
    var draft = test.draft();
    var explained = knowledge.explain(draft.question(), draft.locale(), RANKED);
    var found =
        explained.verdict() == Found.Verdict.NOTHING
            ? Optional.<ArticleSlug>empty()
            : explained.ranking().stream().map(Explained.Scored::article).findFirst();
    int rank = draft.expected().map(article -> 1 + articles(explained).indexOf(article)).orElse(0);
    return new Result(test, found.equals(draft.expected()), found, rank);
  }

  private static List<ArticleSlug> articles(Explained explained) {
    return explained.ranking().stream().map(Explained.Scored::article).toList();
  }
}
