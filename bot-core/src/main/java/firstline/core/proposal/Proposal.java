package firstline.core.proposal;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.IssueType;
import java.util.List;

/** What a language model proposes for staff about a conversation. */
public sealed interface Proposal {
  /** What is proposed. */
  enum Kind {
    /** What an agent could answer. */
    REPLY,
    /** What whoever takes the conversation over needs to know of it. */
    SUMMARY,
    /** Which issue type it could be. */
    ISSUE,
    /** What could be written for the next customer with the same problem. */
    ARTICLE
  }

  Kind kind();

  /**
   * What an agent could answer, in the customer's language.
   *
   * @param text a sentence a line; each was found in a source or in the conversation
   * @param sources the articles that it was taken from
   * @param leftOut why sentences were left out, one each, for staff
   */
  record Reply(String text, List<Source> sources, List<String> leftOut) implements Proposal {
    public Reply {
      sources = List.copyOf(sources);
      leftOut = List.copyOf(leftOut);
    }

    @Override
    public Kind kind() {
      return Kind.REPLY;
    }
  }

  /**
   * What whoever takes the conversation over needs to know of it, in English, a fact each. Figures
   * and addresses stand in the transcript as they are here.
   *
   * @param tried by the customer or by us
   * @param found by checks and by people
   * @param wanted by the customer
   * @param leftOut why facts were left out, one each, for staff
   */
  record Summary(
      List<String> problem,
      List<String> tried,
      List<String> found,
      List<String> wanted,
      List<String> leftOut)
      implements Proposal {
    public Summary {
      problem = List.copyOf(problem);
      tried = List.copyOf(tried);
      found = List.copyOf(found);
      wanted = List.copyOf(wanted);
      leftOut = List.copyOf(leftOut);
    }

    @Override
    public Kind kind() {
      return Kind.SUMMARY;
    }
  }

  /** Which of the issue types that there are it could be, the likeliest first. */
  record Issues(List<IssueType> issues) implements Proposal {
    public Issues {
      issues = List.copyOf(issues);
    }

    @Override
    public Kind kind() {
      return Kind.ISSUE;
    }
  }

  /**
   * An article for the next customer with the same problem, in English, with nothing in it that
   * tells who this one was.
   *
   * @param phrasings how customers put the problem
   * @param guide the steps to take
   * @param clarify what else to know, a paragraph each
   * @param assist how to look deeper, a paragraph each
   * @param leftOut why lines were left out, one each, for staff
   */
  record Article(
      String title,
      String summary,
      List<String> phrasings,
      List<String> guide,
      List<String> clarify,
      List<String> assist,
      List<String> leftOut)
      implements Proposal {
    public Article {
      phrasings = List.copyOf(phrasings);
      guide = List.copyOf(guide);
      clarify = List.copyOf(clarify);
      assist = List.copyOf(assist);
      leftOut = List.copyOf(leftOut);
    }

    @Override
    public Kind kind() {
      return Kind.ARTICLE;
    }
  }

  /** An article under the title that it was read by. */
  record Source(ArticleSlug article, String title) {}
}
