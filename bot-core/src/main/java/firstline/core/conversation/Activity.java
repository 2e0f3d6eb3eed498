package firstline.core.conversation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.flow.FlowRun;
import firstline.core.message.Rung;
import java.util.List;

/** What the bot and the customer are at. */
public sealed interface Activity {
  /** Nothing is pending. */
  record Idle() implements Activity {}

  /** An article was shown and it was asked whether it helped. */
  record Reading(ArticleSlug article, Rung rung) implements Activity {}

  /** "Did you mean …?" stands open. */
  record Choosing(List<Offer> offers) implements Activity {
    /** One article that was offered, under the words on its button. */
    public record Offer(ArticleSlug article, String title) {}

    public Choosing {
      offers = List.copyOf(offers);
    }
  }

  /** A flow was proposed; the article is the other way. */
  record Proposing(FlowSlug flow, ArticleSlug article) implements Activity {}

  /** Somebody is to be recognised; {@code paused} is what the conversation goes back to. */
  record Identifying(Step step, Activity paused) implements Activity {
    /** What is waited for. */
    public enum Step {
      ACCOUNT,
      CODE
    }
  }

  /** A guided flow is under way. */
  record InFlow(FlowRun run) implements Activity {}
}
