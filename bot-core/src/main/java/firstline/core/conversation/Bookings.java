package firstline.core.conversation;

import firstline.core.catalog.BookingNumber;
import firstline.core.catalog.IssueType;
import firstline.core.followup.Booking;
import firstline.core.policy.Verdict;
import java.util.Map;
import java.util.Optional;

/** Takes the customer's wish for a session; staff confirm a slot. */
final class Bookings {
  private Bookings() {}

  static Decision ask(Draft draft, IssueType issue, Verdict.Team team) {
    draft.header.understood();
    draft.because("booking.asked", issue.value());
    draft.say(Phrase.BOOKING_ASK, Commands.menuChoice(draft));
    return draft.bot(new Activity.Wishing(issue, team));
  }

  static Decision wished(Draft draft, Activity.Wishing wishing, String text) {
    var number = draft.freshNumber();
    if (number.isEmpty()) {
      return draft.needNumber();
    }
    if (draft.header.account().isEmpty()) {
      return Commands.go(draft, wishing, firstline.core.message.Escape.MENU);
    }
    var booking =
        new Booking(
            BookingNumber.of(number.getAsLong()),
            draft.header.account().get(),
            draft.header.contactEmail(),
            Optional.of(wishing.issue()),
            wishing.team(),
            text,
            draft.event.at(),
            Optional.empty(),
            Booking.Status.REQUESTED);
    draft.header.understood();
    draft.also(new Effect.KeepBooking(booking));
    draft.because("booking.requested", booking.number().value());
    draft.say(
        Phrase.BOOKING_REQUESTED,
        Map.of(
            "number",
            booking.number().value(),
            "wish",
            text,
            "team",
            Terms.team(draft, wishing.team())),
        Commands.menuChoice(draft));
    return draft.bot(new Activity.Idle());
  }
}
