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
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 * @param answeredAt when somebody of ours first answered
 * @param missed the promises that were not kept in time
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
    Optional<Instant> answeredAt,
    Set<Promise> missed,
    List<String> clauses,
    String policyVersion,
    Instant firstHeardAt,
    Instant openedAt,
    Status status) {
  public Ticket {
    missed = Set.copyOf(missed);
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

  /** What a customer was promised a time for. */
  public enum Promise {
    ANSWER,
    SOLUTION
  }

  /** Until when a promise is to be kept; empty where none was made. */
  public Optional<Instant> by(Promise promise) {
    return switch (promise) {
      case ANSWER -> respondBy;
      case SOLUTION -> resolveBy;
    };
  }

  /**
   * Whether a promise stands and it is for us to keep it. While we wait for the customer it is not,
   * and what was missed is not promised again.
   */
  public boolean owes(Promise promise) {
    boolean kept = promise == Promise.ANSWER && answeredAt.isPresent();
    return status == Status.OPEN && by(promise).isPresent() && !kept && !missed.contains(promise);
  }

  /** Whether it takes money or tokens. */
  public boolean costs() {
    return price.filter(p -> p.tokens() > 0 || !p.total().isZero()).isPresent();
  }

  public Ticket as(Status now) {
    return with(scope, price, answeredAt, missed, clauses, now);
  }

  /** Answered by one of ours; the first answer is the one that counts. */
  public Ticket answered(Instant at) {
    return with(scope, price, answeredAt.or(() -> Optional.of(at)), missed, clauses, status);
  }

  public Ticket missing(Promise promise) {
    var all = EnumSet.of(promise);
    all.addAll(missed);
    return with(scope, price, answeredAt, all, clauses, status);
  }

  /**
   * The same work at no cost; what it took goes back.
   *
   * @param because the clauses that say so
   */
  public Ticket free(List<String> because) {
    var all = new LinkedHashSet<>(clauses);
    all.addAll(because);
    return with(
        Verdict.Scope.INCLUDED, Optional.empty(), answeredAt, missed, List.copyOf(all), status);
  }

  private Ticket with(
      Verdict.Scope scope,
      Optional<Price> price,
      Optional<Instant> answeredAt,
      Set<Promise> missed,
      List<String> clauses,
      Status status) {
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
        answeredAt,
        missed,
        clauses,
        policyVersion,
        firstHeardAt,
        openedAt,
        status);
  }
}
