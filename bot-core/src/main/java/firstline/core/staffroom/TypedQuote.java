package firstline.core.staffroom;

import firstline.core.catalog.QuoteNumber;
import firstline.core.conversation.Event;
import firstline.core.desk.Agent;
import firstline.core.quote.Money;
import firstline.core.quote.Price;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A quote as staff type it: its number, the price, and what that is for. */
public final class TypedQuote {
  private static final int LONGEST = 200;
  private static final Pattern LINE =
      Pattern.compile(
          "(Q-[0-9]{1,18})\\s+([A-Z]{3}\\s+[0-9.]+)\\s+(.+)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private TypedQuote() {}

  /** Reads for example {@code Q-1042 EUR 89.00 Moving the mailboxes}; empty if it is none. */
  static Optional<Event.FromStaff> line(Instant at, Agent agent, String text) {
    var line = LINE.matcher(text.strip());
    return line.matches()
        ? event(at, agent, line.group(1), line.group(2), line.group(3))
        : Optional.empty();
  }

  /** It as an event; empty if the number or the price is none. */
  public static Optional<Event.FromStaff> event(
      Instant at, Agent agent, String number, String price, String what) {
    var words = what.strip();
    if (words.isEmpty() || words.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var quote = new QuoteNumber(number.strip().toUpperCase(Locale.ROOT));
      var amount = Money.parse(price.strip().toUpperCase(Locale.ROOT));
      var line = new Price.Line(words, 0, amount, amount);
      return Optional.of(
          new Event.QuoteSent(at, agent, quote, new Price(amount, 0, 0, false, List.of(line))));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }
}
