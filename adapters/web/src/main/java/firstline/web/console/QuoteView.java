package firstline.web.console;

import java.util.List;

/**
 * A quote.
 *
 * @param tone of the state's badge
 * @param open whether its lines can be changed and it can be sent
 */
public record QuoteView(
    Row row,
    String status,
    String tone,
    boolean open,
    List<CheckView.Fact> facts,
    List<String> clauses,
    PriceView price,
    Form form) {
  /** The quotes in one state; {@code cut} if there are more than are shown. */
  public record Listing(List<CaseTab> tabs, List<Row> rows, boolean cut, String empty) {}

  /** A quote in a list; {@code over} if it can no longer be accepted. */
  public record Row(
      String number,
      String href,
      String subject,
      String total,
      String account,
      Moment validUntil,
      boolean over,
      String conversation) {}

  /**
   * The form for its lines.
   *
   * @param currency of all figures
   * @param problem what is wrong with it as a whole; empty if nothing
   */
  public record Form(String key, String currency, List<LineForm> lines, String problem) {}

  /** One line as it stands in the form. */
  public record LineForm(Typed label, Typed minutes, Typed rate, Typed amount) {}

  /** What stands in a field, and what is wrong with it; empty if nothing. */
  public record Typed(String value, String problem) {
    static Typed of(String value) {
      return new Typed(value, "");
    }
  }
}
