package firstline.web.console;

import firstline.core.followup.Booking;
import firstline.core.followup.Quote;
import firstline.core.followup.Ticket;
import firstline.core.policy.Wording;
import firstline.core.quote.Price;
import java.util.ArrayList;
import java.util.Locale;

/** The console's words for what stands in tickets, quotes and bookings. */
final class CaseWords {
  private CaseWords() {}

  /** A constant of a closed list at the beginning of a line, for example "Level 1". */
  static String of(Enum<?> constant) {
    var words = Wording.of(constant).replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Which state a ticket's is shown as. */
  static String tone(Ticket.Status status) {
    return switch (status) {
      case OPEN -> "warn";
      case WAITING -> "";
      case SOLVED -> "good";
    };
  }

  static String tone(Quote.Status status) {
    return switch (status) {
      case DRAFT -> "warn";
      case OFFERED, DECLINED -> "";
      case ACCEPTED -> "good";
    };
  }

  static String tone(Booking.Status status) {
    return switch (status) {
      case REQUESTED -> "warn";
      case CONFIRMED -> "good";
      case DECLINED -> "";
    };
  }

  /** A price in a few words; what is free says so. */
  static String of(Price price) {
    var parts = new ArrayList<String>();
    if (!price.total().isZero()) {
      parts.add(price.total().toString());
    }
    if (price.tokens() > 0) {
      parts.add(price.tokens() + (price.tokens() == 1 ? " token" : " tokens"));
    }
    if (price.planMinutes() > 0) {
      parts.add(price.planMinutes() + " min of the plan");
    }
    var words = parts.isEmpty() ? "free" : String.join(" and ", parts);
    return price.example() ? words + " (example figures)" : words;
  }
}
