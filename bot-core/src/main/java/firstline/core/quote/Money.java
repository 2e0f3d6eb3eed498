package firstline.core.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in a currency, always with that currency's own number of digits. Amounts never below
 * zero are meant; what is computed is rounded half up.
 */
public record Money(BigDecimal amount, Currency currency) {
  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  /**
   * Takes an amount as it is.
   *
   * @throws IllegalArgumentException if it is negative or finer than the currency's smallest coin
   */
  public Money {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("'" + amount + "' is below zero");
    }
    try {
      amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "'%s' is finer than %s goes: %d digits after the point"
              .formatted(amount, currency, currency.getDefaultFractionDigits()),
          e);
    }
  }

  /**
   * Reads for example {@code ZAR 380.00}.
   *
   * @throws IllegalArgumentException if there is no currency, no amount, or no such currency
   */
  public static Money parse(String text) {
    var parts = text.strip().split(" +");
    if (parts.length != 2 || !parts[0].matches("[A-Z]{3}") || !parts[1].matches("\\d+(\\.\\d+)?")) {
      throw new IllegalArgumentException(
          "'" + text + "' is no amount: write a currency and a figure, as in 'USD 25.00'");
    }
    return new Money(new BigDecimal(parts[1]), currency(parts[0]));
  }

  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /** The sum; both must be in one currency. */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " do not add up");
    }
    return new Money(amount.add(other.amount), currency);
  }

  public Money times(int count) {
    return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
  }

  /** What some minutes cost at this hourly rate, rounded half up to the smallest coin. */
  public Money forMinutes(int minutes) {
    var exact = amount.multiply(BigDecimal.valueOf(minutes));
    var digits = currency.getDefaultFractionDigits();
    return new Money(exact.divide(MINUTES_PER_HOUR, digits, RoundingMode.HALF_UP), currency);
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  /** The figure alone, for example {@code 380.00}. */
  public String figure() {
    return amount.toPlainString();
  }

  @Override
  public String toString() {
    return currency.getCurrencyCode() + " " + figure();
  }

  private static Currency currency(String code) {
    try {
      var currency = Currency.getInstance(code);
      if (currency.getDefaultFractionDigits() >= 0) {
        return currency;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + code + "' is no currency", e);
    }
    throw new IllegalArgumentException("Nothing is paid in '" + code + "'");
  }
}
