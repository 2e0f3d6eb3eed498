package firstline.core.followup;

import firstline.core.catalog.IssueType;
import firstline.core.catalog.TicketNumber;
import firstline.core.customer.Customer;
import firstline.core.customer.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that is kept of a customer, at one moment.
 *
 * @param customer nobody is identified where it is empty
 * @param windowExtendedUntil the last day of the latest extension of the live-chat window, in the
 *     policy's zone
 * @param toldOfWindowEnd whether the customer has been told when the window ends
 */
public record Standing(
    Optional<Customer> customer,
    List<Problem> problems,
    List<Ticket> tickets,
    List<Quote> quotes,
    List<Booking> bookings,
    Optional<LocalDate> windowExtendedUntil,
    boolean toldOfWindowEnd) {
  public Standing {
    problems = List.copyOf(problems);
    tickets = List.copyOf(tickets);
    quotes = List.copyOf(quotes);
    bookings = List.copyOf(bookings);
  }

  /** What is known of somebody who is new. */
  public static Standing unknown() {
    return new Standing(
        Optional.empty(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), false);
  }

  /** With a problem as it is now, which may be a new one. */
  public Standing with(Problem changed) {
    var all = new ArrayList<>(problems);
    all.removeIf(changed::isSameAs);
    all.add(changed);
    return new Standing(
        customer, all, tickets, quotes, bookings, windowExtendedUntil, toldOfWindowEnd);
  }

  /** The latest problem of a kind, solved or not. */
  public Optional<Problem> problem(IssueType issue, Optional<ServiceId> service) {
    return problems.stream()
        .filter(problem -> problem.isAbout(issue, service))
        .max(Comparator.comparing(Problem::lastAt));
  }

  /** A ticket that is not solved. */
  public Optional<Ticket> openTicket(TicketNumber number) {
    return tickets.stream()
        .filter(ticket -> ticket.number().equals(number))
        .filter(ticket -> ticket.status() != Ticket.Status.SOLVED)
        .findFirst();
  }

  /** The confirmed session that an instant falls into. */
  public Optional<Booking.Slot> sessionAt(Instant at) {
    return bookings.stream()
        .filter(booking -> booking.status() == Booking.Status.CONFIRMED)
        .flatMap(booking -> booking.slot().stream())
        .filter(slot -> !at.isBefore(slot.from()) && at.isBefore(slot.to()))
        .findFirst();
  }
}
