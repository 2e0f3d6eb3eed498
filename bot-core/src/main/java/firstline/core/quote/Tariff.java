package firstline.core.quote;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * A way of pricing work. {@code example} says that its figure is made up until a manager sets it.
 */
public sealed interface Tariff {
  /** What a line of the quote calls it. */
  String label();

  Currency currency();

  Price price(Work work);

  /**
   * By time.
   *
   * @param minimum minutes that are always paid
   * @param step beyond the minimum, each started step of so many minutes is paid; at least 1
   */
  record Hourly(String label, Money rate, int minimum, int step, boolean example)
      implements Tariff {
    public Hourly {
      if (minimum < 0 || step < 1) {
        throw new IllegalArgumentException("A minimum is 0 or more minutes, a step 1 or more");
      }
    }

    @Override
    public Currency currency() {
      return rate.currency();
    }

    /** The minutes that are paid for work of some minutes. */
    public int billed(int minutes) {
      int beyond = Math.max(0, minutes - minimum);
      return minimum + Math.ceilDiv(beyond, step) * step;
    }

    @Override
    public Price price(Work work) {
      var line = line(work.minutes());
      return new Price(line.amount(), 0, 0, example, List.of(line));
    }

    Price.Line line(int minutes) {
      int billed = billed(minutes);
      return new Price.Line(label, billed, rate, rate.forMinutes(billed));
    }
  }

  /** One amount, however long it takes. */
  record Fixed(String label, Money amount, boolean example) implements Tariff {
    @Override
    public Currency currency() {
      return amount.currency();
    }

    @Override
    public Price price(Work work) {
      return new Price(amount, 0, 0, example, List.of(new Price.Line(label, 0, amount, amount)));
    }
  }

  /** First from the minutes of the customer's plan, and what they do not cover by time. */
  record FromPlan(String label, Hourly rest) implements Tariff {
    @Override
    public Currency currency() {
      return rest.currency();
    }

    @Override
    public Price price(Work work) {
      var nothing = Money.zero(currency());
      int carried = work.carried();
      int uncovered = work.minutes() - carried;
      var lines = new ArrayList<Price.Line>();
      lines.add(new Price.Line(label, carried, nothing, nothing));
      if (uncovered > 0) {
        lines.add(rest.line(uncovered));
      }
      return new Price(
          lines.getLast().amount(), 0, carried, uncovered > 0 && rest.example(), lines);
    }
  }

  /** By tokens; those that the customer lacks are bought, one at a time. */
  record Tokens(String label, String bought, Money each, boolean example) implements Tariff {
    @Override
    public Currency currency() {
      return each.currency();
    }

    @Override
    public Price price(Work work) {
      var nothing = Money.zero(currency());
      int missing = work.tokens() - work.tokensSpent();
      var lines = new ArrayList<Price.Line>();
      if (work.tokensSpent() > 0 || missing == 0) {
        lines.add(new Price.Line(label, 0, nothing, nothing));
      }
      if (missing > 0) {
        lines.add(new Price.Line(bought, 0, each, each.times(missing)));
      }
      return new Price(
          lines.getLast().amount(), work.tokensSpent(), 0, missing > 0 && example, lines);
    }
  }
}
