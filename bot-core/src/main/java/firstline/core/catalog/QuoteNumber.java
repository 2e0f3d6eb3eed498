package firstline.core.catalog;

/** The number of a quote, as customers and staff say it, for example {@code Q-1042}. */
public record QuoteNumber(String value) {
  private static final Numbering NUMBERING = new Numbering('Q');

  public QuoteNumber {
    NUMBERING.require(value);
  }

  /** The number for the count of a turn, which no other turn has. */
  public static QuoteNumber of(long turn) {
    return new QuoteNumber(NUMBERING.number(turn));
  }

  @Override
  public String toString() {
    return value;
  }
}
