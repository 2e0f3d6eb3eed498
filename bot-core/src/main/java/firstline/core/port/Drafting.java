package firstline.core.port;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.IssueType;
import firstline.core.conversation.Address;
import firstline.core.conversation.Person;
import firstline.core.proposal.Proposal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes proposals for staff. Optional: everything works without it. */
public interface Drafting {
  /** Where no model is set. */
  Drafting NONE =
      new Drafting() {
        @Override
        public boolean isSet() {
          return false;
        }

        @Override
        public Outcome draft(Proposal.Kind kind, Talk talk) {
          return new Undrafted("no model is set");
        }
      };

  /** What came of it. */
  sealed interface Outcome {}

  record Drafted(Proposal proposal) implements Outcome {}

  /** There is nothing that could be proposed; {@code why} is for staff. */
  record Undrafted(String why) implements Outcome {}

  /** Who speaks in a line. */
  enum By {
    CUSTOMER,
    BOT,
    STAFF,
    /** What a live check found. */
    CHECK,
    /** Words among staff, which no customer may see. */
    NOTE
  }

  /** One line of a conversation, without secrets. */
  record Line(By by, String words) {}

  /**
   * A conversation as a proposal is made from it.
   *
   * @param customer whose budget it is made on
   * @param locale what is spoken in it
   * @param articles what was shown in it, the newest last
   * @param lines oldest first; of a long conversation, the newest
   * @param upTo the last turn among them
   */
  record Talk(
      Address customer,
      Person person,
      Locale locale,
      Optional<IssueType> issue,
      List<ArticleSlug> articles,
      List<Line> lines,
      long upTo) {
    public Talk {
      articles = List.copyOf(articles);
      lines = List.copyOf(lines);
    }
  }

  /** Whether a model is set at all. */
  boolean isSet();

  /**
   * Writes within its own time limit, on the customer's budget. Slow.
   *
   * @throws java.util.concurrent.CancellationException if the program ends before it is done
   */
  Outcome draft(Proposal.Kind kind, Talk talk);
}
