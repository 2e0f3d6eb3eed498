package firstline.web.console;

import firstline.core.quote.Money;
import firstline.core.quote.Price;
import firstline.web.console.QuoteView.LineForm;
import firstline.web.console.QuoteView.Typed;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The lines of a quote as they were typed. Lines that are empty are left out.
 *
 * @param lines as they are to be shown again
 * @param read the lines that are right; all of them if nothing is wrong
 * @param wrong whether something is wrong with any of them
 */
record QuoteLines(List<LineForm> lines, List<Price.Line> read, boolean wrong) {
  /** The most lines of a quote. */
  static final int MOST = 20;

  private static final int LONGEST = 200;
  private static final int MOST_MINUTES = 60_000;

  /** Reads what was sent. */
  static QuoteLines of(Context ctx, Currency currency) {
    var lines = new ArrayList<LineForm>();
    var read = new ArrayList<Price.Line>();
    boolean wrong = false;
    for (int i = 0; i < MOST; i++) {
      var reading = new Reading(ctx, i, currency);
      if (!reading.empty()) {
        lines.add(reading.form());
        var line = reading.line();
        wrong |= line.isEmpty();
        line.ifPresent(read::add);
      }
    }
    return new QuoteLines(lines, read, wrong);
  }

  /** The price of these lines; what it takes besides money stays as it was. */
  Price price(Price before) {
    var total =
        read.stream()
            .map(Price.Line::amount)
            .reduce(Money.zero(before.total().currency()), Money::plus);
    return new Price(total, before.tokens(), before.planMinutes(), false, read);
  }

  /** One line while it is read. */
  private static final class Reading {
    private final String label;
    private final String minutes;
    private final String rate;
    private final String amount;
    private final Currency currency;

    private Reading(Context ctx, int index, Currency currency) {
      this.label = field(ctx, "label-" + index);
      this.minutes = field(ctx, "minutes-" + index);
      this.rate = field(ctx, "rate-" + index);
      this.amount = field(ctx, "amount-" + index);
      this.currency = currency;
    }

    private static String field(Context ctx, String name) {
      return Objects.requireNonNullElse(ctx.formParam(name), "").strip();
    }

    private boolean empty() {
      return (label + minutes + rate + amount).isEmpty();
    }

    private LineForm form() {
      return new LineForm(
          new Typed(label, aboutLabel()),
          new Typed(minutes, aboutMinutes()),
          new Typed(rate, aboutFigure(rate)),
          new Typed(amount, aboutFigure(amount)));
    }

    private Optional<Price.Line> line() {
      boolean right =
          (aboutLabel() + aboutMinutes() + aboutFigure(rate) + aboutFigure(amount)).isEmpty();
      return right
          ? Optional.of(new Price.Line(label, count(), money(rate), money(amount)))
          : Optional.empty();
    }

    private String aboutLabel() {
      if (label.isEmpty()) {
        return "Say what this line is for.";
      }
      return label.length() > LONGEST ? "Use at most " + LONGEST + " characters." : "";
    }

    private String aboutMinutes() {
      return minutes.matches("[0-9]{0,5}") && count() <= MOST_MINUTES
          ? ""
          : "Write whole minutes, at most %,d; 0 where it is not time.".formatted(MOST_MINUTES);
    }

    private String aboutFigure(String figure) {
      if (!figure.matches("[0-9]{1,9}([.][0-9]{1,9})?")) {
        return "Write a figure with a point, for example 25.00.";
      }
      try {
        money(figure);
        return "";
      } catch (IllegalArgumentException tooFine) {
        return "Write at most %d digits after the point."
            .formatted(currency.getDefaultFractionDigits());
      }
    }

    private int count() {
      return minutes.isEmpty() ? 0 : Integer.parseInt(minutes);
    }

    private Money money(String figure) {
      return new Money(new BigDecimal(figure), currency);
    }
  }
}
