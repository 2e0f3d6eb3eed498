package firstline.web.console;

import java.util.List;

/**
 * A booking.
 *
 * @param tone of the state's badge
 * @param open whether it can be confirmed, moved or declined
 */
public record BookingView(
    Row row, String status, String tone, boolean open, List<CheckView.Fact> facts, Form form) {
  /** The bookings in one state; {@code cut} if there are more than are shown. */
  public record Listing(List<CaseTab> tabs, List<Row> rows, boolean cut, String empty) {}

  /** A booking in a list; {@code slot} is empty as long as none is agreed. */
  public record Row(
      String number,
      String href,
      String wish,
      String account,
      String team,
      Moment made,
      String slot,
      String conversation) {}

  /**
   * The form for its slot, with what is wrong with each field and with it as a whole.
   *
   * @param zone the time zone that the times are read in
   */
  public record Form(
      String key,
      String zone,
      String from,
      String to,
      String aboutFrom,
      String aboutTo,
      String problem) {}
}
