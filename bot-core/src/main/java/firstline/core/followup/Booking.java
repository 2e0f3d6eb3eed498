package firstline.core.followup;

import firstline.core.catalog.BookingNumber;
import firstline.core.catalog.IssueType;
import firstline.core.customer.AccountId;
import firstline.core.policy.Verdict;
import java.time.Instant;
import java.util.Optional;

/**
 * A scheduled session: what the customer wished, and the slot once staff have confirmed one. During
 * the slot real-time support is open (OV-3).
 *
 * @param wish the times that would suit, in the customer's words
 */
public record Booking(
    BookingNumber number,
    AccountId account,
    Optional<String> contactEmail,
    Optional<IssueType> issue,
    Verdict.Team team,
    String wish,
    Instant madeAt,
    Optional<Slot> slot,
    Status status) {
  /** A span of time; its end is outside. */
  public record Slot(Instant from, Instant to) {
    public Slot {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("A slot from " + from + " to " + to + " has no length");
      }
    }
  }

  /** Where a booking stands. */
  public enum Status {
    REQUESTED,
    CONFIRMED,
    DECLINED
  }

  public Booking confirmed(Slot agreed) {
    return new Booking(
        number,
        account,
        contactEmail,
        issue,
        team,
        wish,
        madeAt,
        Optional.of(agreed),
        Status.CONFIRMED);
  }

  public Booking declined() {
    return new Booking(
        number,
        account,
        contactEmail,
        issue,
        team,
        wish,
        madeAt,
        Optional.empty(),
        Status.DECLINED);
  }
}
