package firstline.core.message;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.catalog.QuoteNumber;
import firstline.core.catalog.TicketNumber;
import java.util.List;
import java.util.Locale;

/**
 * What a pressed choice means. It is stored with the message, so that an old button still means it.
 */
public sealed interface Action {
  record Go(Escape escape) implements Action {}

  record ShowArticle(ArticleSlug article, Rung rung) implements Action {}

  /** The customer's word on an article: it helped, or it did not. */
  record Rate(ArticleSlug article, Rung rung, boolean helped) implements Action {}

  record StartFlow(FlowSlug flow) implements Action {}

  /** An answer to one question of one version of a flow. */
  record Answer(FlowSlug flow, String version, String step, String value) implements Action {}

  /** Asks a question of a flow that is under way anew, because its answer is another. */
  record AskAgain(FlowSlug flow, String version, String step) implements Action {}

  /** Takes up the flow that was set aside. */
  record Resume(FlowSlug flow, String version, String step) implements Action {}

  /** Finds out which contact of which account is writing, then goes on. */
  record Identify() implements Action {}

  record SpeakLanguage(Locale language) implements Action {}

  /** Has this kind of problem put right, by whatever the policy has for it. */
  record Fix(IssueType issue) implements Action {}

  /**
   * Takes one of the ways that a decision left open.
   *
   * @param option as decisions write it, for example {@code ticket} or {@code plan:essentials}
   */
  record Take(IssueType issue, String option) implements Action {}

  /**
   * An answer to something that a decision turns on.
   *
   * @param subject what was asked, for example {@code urgency}
   */
  record Tell(IssueType issue, String subject, String value) implements Action {}

  record AcceptQuote(QuoteNumber quote) implements Action {}

  record DeclineQuote(QuoteNumber quote) implements Action {}

  record ShowTicket(TicketNumber ticket) implements Action {}

  /** The next words go into the ticket. */
  record AddToTicket(TicketNumber ticket) implements Action {}

  /** Says why it was decided so, clause by clause. */
  record ExplainWhy(List<String> clauses) implements Action {
    public ExplainWhy {
      clauses = List.copyOf(clauses);
    }
  }
}
