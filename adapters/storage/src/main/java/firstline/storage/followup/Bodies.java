package firstline.storage.followup;

import firstline.core.followup.Booking;
import firstline.core.followup.Problem;
import firstline.core.followup.Quote;
import firstline.core.followup.Ticket;
import firstline.storage.json.Form;

/** The documents that the tables of this package hold. */
final class Bodies {
  static final Form<Problem> PROBLEM = Form.of(Problem.class);
  static final Form<Ticket> TICKET = Form.of(Ticket.class);
  static final Form<Quote> QUOTE = Form.of(Quote.class);
  static final Form<Booking> BOOKING = Form.of(Booking.class);

  private Bodies() {}
}
