package firstline.core.catalog;

/** The number of a booking, as customers and staff say it, for example {@code B-1042}. */
public record BookingNumber(String value) {
  private static final Numbering NUMBERING = new Numbering('B');

  public BookingNumber {
    NUMBERING.require(value);
  }

  /** The number for the count of a turn, which no other turn has. */
  public static BookingNumber of(long turn) {
    return new BookingNumber(NUMBERING.number(turn));
  }

  @Override
  public String toString() {
    return value;
  }
}
