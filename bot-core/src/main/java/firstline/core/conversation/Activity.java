package firstline.core.conversation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.flow.FlowRun;
import firstline.core.message.Rung;
import java.util.List;

/** What the bot and the customer are at. */
public sealed interface Activity {
  /** Nothing is pending. */
  record Idle() implements Activity {}

  /** An article was shown and it was asked whether it helped. */
  record Reading(ArticleSlug article, Rung rung) implements Activity {}

  /** "Did you mean …?" stands open, after the customer's {@code words}. */
  record Choosing(List<ArticleSlug> offered, String words) implements Activity {
    public Choosing {
      offered = List.copyOf(offered);
    }
  }

  /** A flow was proposed for the customer's {@code words}; the article is the other way. */
  record Proposing(ArticleSlug article, firstline.core.catalog.FlowSlug flow, String words)
      implements Activity {}

  /** A guided flow is under way. */
  record InFlow(FlowRun run) implements Activity {}
}
