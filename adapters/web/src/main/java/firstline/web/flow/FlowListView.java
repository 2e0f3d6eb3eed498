package firstline.web.flow;

import java.util.List;

/** The list of flows; {@code days} is how far back is counted. */
public record FlowListView(List<Row> rows, int days) {
  /**
   * One flow.
   *
   * @param title what customers have who are led into it
   * @param here how many are in it now
   * @param visits how often it was begun
   * @param ended how often it came to an end
   * @param left how many went away in the middle of it
   */
  public record Row(
      String href,
      String slug,
      String title,
      int steps,
      int here,
      int visits,
      int ended,
      int left,
      String version) {}
}
