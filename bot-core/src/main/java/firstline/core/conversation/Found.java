package firstline.core.conversation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.customer.Contact;
import firstline.core.desk.Investigation;
import firstline.core.followup.Standing;
import firstline.core.followup.Ticket;
import firstline.core.identity.Attempts;
import firstline.core.identity.Pass;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Message;
import firstline.core.message.Rung;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The answer to a {@link Lookup}. */
public sealed interface Found {
  /**
   * What a search came to.
   *
   * @param verdict how sure it is
   * @param hits best first; one where it is sure, two or three where several are close
   * @param explained whether a model can be asked to answer from them
   */
  record Hits(Verdict verdict, List<Hit> hits, boolean explained) implements Found {
    public Hits {
      hits = List.copyOf(hits);
    }

    /** Hits that stand for themselves. */
    public Hits(Verdict verdict, List<Hit> hits) {
      this(verdict, hits, false);
    }

    /** The same, which a model can be asked to answer from. */
    public Hits toBeExplained() {
      return new Hits(verdict, hits, true);
    }
  }

  /** How sure a search is. */
  enum Verdict {
    SURE,
    CLOSE,
    NOTHING
  }

  /**
   * One article that may answer.
   *
   * @param score the search's own figure, for explanation
   * @param flow the guided flow of the same issue, if there is one
   */
  record Hit(
      ArticleSlug article,
      String title,
      double score,
      Optional<IssueType> issue,
      Optional<FlowSlug> flow) {}

  /**
   * An article as it is shown.
   *
   * @param locale the language it is in, which may not be the one asked for
   * @param url where it can be read in full
   */
  record ArticleText(
      ArticleSlug slug,
      Locale locale,
      String title,
      Map<Rung, List<Block>> parts,
      String url,
      Optional<IssueType> issue,
      Optional<FlowSlug> flow)
      implements Found {
    public ArticleText {
      parts = Map.copyOf(parts);
    }
  }

  /** What is known for telling who somebody is. */
  sealed interface OfIdentity extends Found {}

  /**
   * Whose claim it can be.
   *
   * @param here what was tried in this chat
   * @param there what was tried for this account, whether it exists or not
   * @param mail whether a code can be sent at all
   */
  record Claimant(Optional<Contact> contact, Attempts here, Attempts there, boolean mail)
      implements OfIdentity {}

  /** Whether the digits prove the claim, and what was tried in this chat and for this account. */
  record CodeTried(boolean right, Attempts here, Attempts there) implements OfIdentity {}

  /**
   * A genuine pass.
   *
   * @param contact whose it is; empty if that contact is not on file any more
   * @param mail whether the contact can be told by e-mail
   */
  record PassShown(Pass pass, Optional<Contact> contact, boolean used, boolean mail)
      implements OfIdentity {}

  /** A new token; empty where none can be made. */
  record FreshPass(Optional<String> token) implements OfIdentity {}

  /** What is known elsewhere; empty if no other conversation is open. */
  record Elsewhere(Optional<Investigation> investigation) implements Found {}

  record CustomerStanding(Standing standing) implements Found {}

  /** A number of this turn's own. */
  record FreshNumber(long turn) implements Found {}

  /** Messages to the customer, without those that were taken back. */
  record Relayed(List<Said> said) implements Found {
    /** One of them. */
    public record Said(int number, Author author, Message message) {}

    public Relayed {
      said = List.copyOf(said);
    }
  }

  record TicketEntries(List<Ticket.Entry> entries) implements Found {
    public TicketEntries {
      entries = List.copyOf(entries);
    }
  }

  /** Those of the flows that could be found. */
  record FlowEditions(List<FlowEdition> editions) implements Found {
    public FlowEditions {
      editions = List.copyOf(editions);
    }
  }

  /** What a button means, and the words on it. */
  record Meaning(String label, Action action) implements Found {}

  /** There is no such thing. */
  record Missing() implements Found {}
}
