package firstline.core.followup;

import firstline.core.catalog.IssueType;
import firstline.core.catalog.TicketNumber;
import firstline.core.customer.ServiceId;
import firstline.core.desk.FaultSide;
import firstline.core.message.Rung;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One problem of a customer and what was done about it, in whatever conversations. The same issue
 * type on the same service is the same problem until it is solved.
 *
 * @param ladder the rungs of the best-effort ladder already given for it (OV-1)
 * @param fault where the investigation found the cause
 * @param investigated whether the guided investigation has come to its end
 * @param told what the customer was asked about it
 * @param solvedBefore we solved the same problem for this customer once before
 * @param ticket the latest ticket on it, which may be solved
 * @param lastAt when it was last worked on
 */
public record Problem(
    Owner owner,
    IssueType issue,
    Optional<ServiceId> service,
    Set<Rung> ladder,
    FaultSide fault,
    boolean investigated,
    Told told,
    boolean solved,
    boolean solvedBefore,
    Optional<TicketNumber> ticket,
    Instant since,
    Instant lastAt) {
  public Problem {
    ladder = Set.copyOf(ladder);
  }

  /** A problem that nobody has looked at yet. */
  public static Problem fresh(Owner owner, IssueType issue, boolean solvedBefore, Instant at) {
    return new Problem(
        owner,
        issue,
        Optional.empty(),
        Set.of(),
        FaultSide.UNKNOWN,
        false,
        Told.NOTHING,
        false,
        solvedBefore,
        Optional.empty(),
        at,
        at);
  }

  /** Whether it is one problem at two times. */
  boolean isSameAs(Problem other) {
    return owner.equals(other.owner) && issue.equals(other.issue) && since.equals(other.since);
  }

  /** Whether it is the problem that somebody speaks of; a service that is not named is any. */
  public boolean isAbout(IssueType type, Optional<ServiceId> on) {
    return issue.equals(type) && (service.isEmpty() || on.isEmpty() || service.equals(on));
  }

  public Problem ownedBy(Owner other) {
    return new Problem(
        other,
        issue,
        service,
        ladder,
        fault,
        investigated,
        told,
        solved,
        solvedBefore,
        ticket,
        since,
        lastAt);
  }

  public Problem on(ServiceId id) {
    return new Problem(
        owner,
        issue,
        Optional.of(id),
        ladder,
        fault,
        investigated,
        told,
        solved,
        solvedBefore,
        ticket,
        since,
        lastAt);
  }

  /** With one more rung given. */
  public Problem given(Rung rung, Instant at) {
    var more = EnumSet.of(rung);
    more.addAll(ladder);
    return new Problem(
        owner,
        issue,
        service,
        more,
        fault,
        investigated,
        told,
        solved,
        solvedBefore,
        ticket,
        since,
        at);
  }

  /** The investigation is over and found the cause there; it may be unknown still. */
  public Problem found(FaultSide side, Instant at) {
    return new Problem(
        owner, issue, service, ladder, side, true, told, solved, solvedBefore, ticket, since, at);
  }

  /** The same without its ticket, to ask what would be decided were there none. */
  public Problem unticketed() {
    return new Problem(
        owner,
        issue,
        service,
        ladder,
        fault,
        investigated,
        told,
        solved,
        solvedBefore,
        Optional.empty(),
        since,
        lastAt);
  }

  public Problem telling(Told more) {
    return new Problem(
        owner,
        issue,
        service,
        ladder,
        fault,
        investigated,
        more,
        solved,
        solvedBefore,
        ticket,
        since,
        lastAt);
  }

  public Problem inTicket(TicketNumber number, Instant at) {
    return new Problem(
        owner,
        issue,
        service,
        ladder,
        fault,
        investigated,
        told,
        solved,
        solvedBefore,
        Optional.of(number),
        since,
        at);
  }

  /** Solved; when it comes again, it is another problem. */
  public Problem solved(Instant at) {
    return new Problem(
        owner,
        issue,
        service,
        ladder,
        fault,
        investigated,
        told,
        true,
        solvedBefore,
        ticket,
        since,
        at);
  }
}
