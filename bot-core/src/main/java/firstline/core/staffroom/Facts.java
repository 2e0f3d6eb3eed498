package firstline.core.staffroom;

import firstline.core.catalog.IssueType;
import firstline.core.conversation.Header;
import firstline.core.conversation.Playbook;
import firstline.core.customer.Customer;
import firstline.core.desk.Handoff;
import firstline.core.followup.Quote;
import firstline.core.followup.Standing;
import firstline.core.followup.Ticket;
import firstline.core.policy.Verdict.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What is known about a customer beside the conversation.
 *
 * @param tickets that came of the conversation
 * @param quotes that came of the conversation
 * @param now to tell what is open
 */
public record Facts(
    Standing standing,
    List<Ticket> tickets,
    List<Quote> quotes,
    Playbook.Support support,
    Instant now) {
  public Facts {
    tickets = List.copyOf(tickets);
    quotes = List.copyOf(quotes);
  }

  /** The team that is to look at a conversation, where it is not just anybody of staff. */
  Optional<Team> team(Header header) {
    return header
        .handoff()
        .flatMap(handoff -> team(handoff.cause()))
        .or(
            () ->
                tickets.stream()
                    .filter(ticket -> ticket.status() == Ticket.Status.OPEN)
                    .map(Ticket::team)
                    .findFirst());
  }

  private static Optional<Team> team(Handoff.Cause cause) {
    return switch (cause) {
      case SALES -> Optional.of(Team.SALES);
      case EMERGENCY -> Optional.of(Team.ON_CALL);
      case IDENTITY -> Optional.of(Team.ACCOUNTS);
      case ASKED, NOT_UNDERSTOOD, NOT_SOLVED, FLOW, FAULT, OVERRIDDEN -> Optional.empty();
    };
  }

  /** Whether somebody of ours is to do something about a ticket. */
  boolean hasOpenTicket() {
    return tickets.stream().anyMatch(ticket -> ticket.status() == Ticket.Status.OPEN);
  }

  /** Whether there is a quote whose price staff may still set. */
  boolean hasQuoteToSend() {
    return quotes.stream()
        .map(Quote::status)
        .anyMatch(status -> status == Quote.Status.DRAFT || status == Quote.Status.OFFERED);
  }

  ZoneId zone() {
    return support.policy().zone();
  }

  /** The last day of the live-chat window, if the policy has one and the customer is known. */
  Optional<LocalDate> windowEnd() {
    return standing
        .customer()
        .map(Customer::since)
        .flatMap(since -> support.policy().window().map(window -> window.lastDay(since)))
        .map(last -> standing.windowExtendedUntil().filter(day -> day.isAfter(last)).orElse(last));
  }

  boolean isPast(LocalDate day) {
    return LocalDate.ofInstant(now, zone()).isAfter(day);
  }

  /** What the conversation is about, as it stands as a ticket's subject. */
  Optional<String> issue(Header header) {
    return header.investigation().issue().map(this::title);
  }

  private String title(IssueType issue) {
    var topic = support.topics().get(issue);
    return topic == null ? issue.value() : topic.title();
  }
}
