package firstline.core.followup;

import firstline.core.catalog.IssueType;
import firstline.core.catalog.QuoteNumber;
import firstline.core.customer.AccountId;
import firstline.core.customer.ServiceId;
import firstline.core.policy.Urgency;
import firstline.core.policy.Verdict;
import firstline.core.quote.Price;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A price for some work, offered to a customer. No work begins before it is accepted (M21-4).
 *
 * @param estimateMinutes how long the work is estimated to take
 * @param finding what the investigation found, in words
 * @param validUntil the instant at which it can no longer be accepted
 * @param clauses the clauses of the decision behind it
 */
public record Quote(
    QuoteNumber number,
    AccountId account,
    Optional<String> contactEmail,
    Optional<IssueType> issue,
    Optional<ServiceId> service,
    String subject,
    Price price,
    int estimateMinutes,
    Optional<String> finding,
    Verdict.Team team,
    Urgency urgency,
    List<String> clauses,
    String policyVersion,
    Instant madeAt,
    Instant validUntil,
    Status status) {
  public Quote {
    clauses = List.copyOf(clauses);
  }

  /** Where a quote stands. */
  public enum Status {
    /** Staff look at it before the customer sees it. */
    DRAFT,
    /** The customer may accept it. */
    OFFERED,
    ACCEPTED,
    DECLINED
  }

  public boolean isOpenAt(Instant at) {
    return status == Status.OFFERED && at.isBefore(validUntil);
  }

  public Quote as(Status now) {
    return new Quote(
        number,
        account,
        contactEmail,
        issue,
        service,
        subject,
        price,
        estimateMinutes,
        finding,
        team,
        urgency,
        clauses,
        policyVersion,
        madeAt,
        validUntil,
        now);
  }

  /** With another price, offered from now on. */
  public Quote offered(Price changed, Instant until) {
    return new Quote(
        number,
        account,
        contactEmail,
        issue,
        service,
        subject,
        changed,
        estimateMinutes,
        finding,
        team,
        urgency,
        clauses,
        policyVersion,
        madeAt,
        until,
        Status.OFFERED);
  }
}
