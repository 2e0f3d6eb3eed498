package firstline.core.followup;

import firstline.core.catalog.IssueType;
import firstline.core.catalog.QuoteNumber;
import firstline.core.catalog.TicketNumber;
import firstline.core.customer.AccountId;
import firstline.core.customer.ServiceId;
import firstline.core.desk.Investigation;
import firstline.core.policy.Urgency;
import firstline.core.policy.Verdict;
import firstline.core.quote.Price;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request that somebody works on later. It holds everything asked, told and checked before
 * (TS-7), and what was decided about it.
 *
 * @param account empty where nobody was identified, which only a complaint does not need
 * @param contactEmail who asked
 * @param subject what it is about, in a few words
 * @param investigation as it stood when the ticket was opened
 * @param price what it costs, where it costs something
 * @param quote the accepted quote that it carries out
 * @param respondBy until when somebody answers, where that was promised
 * @param resolveBy until when it is solved or planned, where that was promised
 * @param clauses the clauses of the decision behind it
 * @param policyVersion the version of the policy that the decision was made under (ITP-16)
 * @param firstHeardAt when the customer first spoke of it; the time until {@code openedAt} is what
 *     the first line has spent
 */
public record Ticket(
    TicketNumber number,
    Optional<AccountId> account,
    Optional<String> contactEmail,
    Optional<IssueType> issue,
    Optional<ServiceId> service,
    Verdict.Team team,
    Urgency urgency,
    Verdict.Scope scope,
    String subject,
    Investigation investigation,
    Optional<Price> price,
    Optional<QuoteNumber> quote,
    Optional<Instant> respondBy,
    Optional<Instant> resolveBy,
    List<String> clauses,
    String policyVersion,
    Instant firstHeardAt,
    Instant openedAt,
    Status status) {
  public Ticket {
    clauses = List.copyOf(clauses);
  }

  /** Where a ticket stands. */
  public enum Status {
    /** Somebody of ours is to do something. */
    OPEN,
    /** We have answered and wait for the customer. */
    WAITING,
    SOLVED
  }

  /** One entry of a ticket; entries are never changed. */
  public record Entry(Instant at, By by, String name, String words) {
    /** Who wrote it. */
    public enum By {
      CUSTOMER,
      STAFF
    }
  }

  public Ticket as(Status now) {
    return new Ticket(
        number,
        account,
        contactEmail,
        issue,
        service,
        team,
        urgency,
        scope,
        subject,
        investigation,
        price,
        quote,
        respondBy,
        resolveBy,
        clauses,
        policyVersion,
        firstHeardAt,
        openedAt,
        now);
  }
}
