package firstline.core.catalog;

/** The number of a ticket, as customers and staff say it, for example {@code T-1042}. */
public record TicketNumber(String value) {
  private static final Numbering NUMBERING = new Numbering('T');

  public TicketNumber {
    NUMBERING.require(value);
  }

  /** The number for the count of a turn, which no other turn has. */
  public static TicketNumber of(long turn) {
    return new TicketNumber(NUMBERING.number(turn));
  }

  @Override
  public String toString() {
    return value;
  }
}
