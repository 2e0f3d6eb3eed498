package firstline.web.console;

import firstline.core.catalog.BookingNumber;
import firstline.core.followup.Booking;
import firstline.core.policy.Wording;
import firstline.core.port.CaseFiles;
import firstline.core.port.CaseFiles.Filed;
import java.util.ArrayList;
import java.util.List;

/** Makes the views of bookings. */
final class Bookings {
  private static final int LIMIT = 200;

  private final CaseFiles files;
  private final Times times;

  Bookings(CaseFiles files, Times times) {
    this.files = files;
    this.times = times;
  }

  BookingView.Listing listing(Booking.Status status) {
    var found = files.bookings(status, LIMIT + 1);
    return new BookingView.Listing(
        CasePath.tabs("/console/bookings", Booking.Status.class, status),
        found.stream().limit(LIMIT).map(this::row).toList(),
        found.size() > LIMIT,
        "No booking is " + Wording.of(status));
  }

  BookingView view(Filed<Booking> filed, BookingView.Form form) {
    var booking = filed.what();
    return new BookingView(
        row(filed),
        CaseWords.of(booking.status()),
        CaseWords.tone(booking.status()),
        booking.status() != Booking.Status.DECLINED,
        facts(booking),
        form);
  }

  static String href(BookingNumber number) {
    return "/console/bookings/" + number;
  }

  /** A link to it, for the column beside a conversation. */
  static CaseLink link(Booking booking) {
    return new CaseLink(
        booking.number().value(),
        href(booking.number()),
        booking.wish(),
        CaseWords.of(booking.status()),
        CaseWords.tone(booking.status()));
  }

  private BookingView.Row row(Filed<Booking> filed) {
    var booking = filed.what();
    return new BookingView.Row(
        booking.number().value(),
        href(booking.number()),
        booking.wish(),
        booking.account().value(),
        CaseWords.of(booking.team()),
        times.moment(booking.madeAt()),
        booking.slot().map(this::slot).orElse(""),
        "/console/c/" + filed.conversation());
  }

  private String slot(Booking.Slot slot) {
    return times.moment(slot.from()).exact() + " to " + times.moment(slot.to()).exact();
  }

  private List<CheckView.Fact> facts(Booking booking) {
    var facts = new ArrayList<CheckView.Fact>();
    facts.add(new CheckView.Fact("Account", booking.account().value()));
    booking.contactEmail().ifPresent(mail -> facts.add(new CheckView.Fact("Asked by", mail)));
    booking.issue().ifPresent(type -> facts.add(new CheckView.Fact("Issue type", type.toString())));
    facts.add(new CheckView.Fact("Team", CaseWords.of(booking.team())));
    facts.add(new CheckView.Fact("Asked for", times.moment(booking.madeAt()).exact()));
    booking.slot().ifPresent(slot -> facts.add(new CheckView.Fact("Agreed", slot(slot))));
    return facts;
  }
}
