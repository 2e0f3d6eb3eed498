package firstline.web.console;

import java.util.List;
import java.util.Optional;

/**
 * A ticket with everything it holds.
 *
 * @param tone of the state's badge
 * @param facts what is known about it, in order
 * @param entries oldest first
 * @param kept what the member had typed when something went wrong
 * @param problem what went wrong, in words; empty if nothing
 */
public record TicketView(
    Row row,
    String status,
    String tone,
    boolean solved,
    List<CheckView.Fact> facts,
    Optional<PriceView> price,
    Optional<CaseLink> quote,
    List<String> clauses,
    ContextView.InvestigationView investigation,
    List<EntryView> entries,
    String conversation,
    String key,
    String kept,
    String problem) {

  /** The tickets in one state; {@code cut} if there are more than are shown. */
  public record Listing(List<CaseTab> tabs, List<Row> rows, boolean cut, String empty) {}

  /** A ticket in a list; {@code account} is empty where nobody was identified. */
  public record Row(
      String number,
      String href,
      String subject,
      String team,
      String urgency,
      String account,
      Optional<Deadline> respondBy,
      Optional<Deadline> resolveBy,
      Moment opened) {}

  /**
   * Until when something was promised.
   *
   * @param late that is over, and it is not done
   * @param missed it was not done in time, whether or not it is by now
   */
  public record Deadline(Moment at, boolean late, boolean missed) {}

  /** What was added; {@code who} and in what part. */
  public record EntryView(Moment at, String who, String part, String words) {}

  public String path() {
    return row.href();
  }
}
