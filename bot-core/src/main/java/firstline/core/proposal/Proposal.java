package firstline.core.proposal;

import firstline.core.catalog.ArticleSlug;
import java.util.List;

/** What a language model proposes for staff about a conversation. */
public sealed interface Proposal {
  /** What is proposed. */
  enum Kind {
    /** What an agent could answer. */
    REPLY
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

  /** An article under the title that it was read by. */
  record Source(ArticleSlug article, String title) {}
}
