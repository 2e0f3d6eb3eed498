package firstline.core.conversation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.catalog.TicketNumber;
import firstline.core.flow.FlowRun;
import firstline.core.message.Action;
import firstline.core.message.Rung;
import firstline.core.policy.Case;
import firstline.core.policy.Verdict;
import java.util.List;
import java.util.Optional;

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

  /** The customer wants something that waits until we know who it is. */
  record Wanting(IssueType issue, Case.Want want) implements Activity {}

  /**
   * A decision turns on something, and the customer was asked.
   *
   * @param taken the way that the customer has chosen already
   */
  record Asked(IssueType issue, Case.Want want, Question question, Optional<String> taken)
      implements Activity {}

  /** Some ways on were offered; each can be pressed, or said in the words of its button. */
  record Offering(List<Way> ways) implements Activity {
    /** One way on, under the words of its button. */
    public record Way(String label, Action action) {}

    public Offering {
      ways = List.copyOf(ways);
    }
  }

  /** The next words go into a ticket. */
  record Adding(TicketNumber ticket) implements Activity {}

  /** The customer was asked which times would suit for a session with a team. */
  record Wishing(IssueType issue, Verdict.Team team) implements Activity {}

  /**
   * A model was asked, and its answer is waited for; meanwhile anything can be said.
   *
   * @param notice the message that the answer takes the place of
   */
  record Inquiring(int notice, String question) implements Activity {}

  /** A guided flow is under way. */
  record InFlow(FlowRun run) implements Activity {}
}
