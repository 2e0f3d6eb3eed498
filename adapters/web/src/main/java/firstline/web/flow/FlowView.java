package firstline.web.flow;

import firstline.knowledge.flow.FlowOutline.Exit;
import java.util.List;

/**
 * One flow.
 *
 * @param about figures of the whole, in words
 * @param notice what has just been done
 */
public record FlowView(
    String base,
    String slug,
    String title,
    String issue,
    String version,
    int days,
    List<Fact> about,
    MapView map,
    List<StepRow> steps,
    List<FindingRow> findings,
    String notice) {
  /** A figure with its name. */
  public record Fact(String name, String value) {}

  /**
   * One step in the list beside the map.
   *
   * @param kind what it does, in a word
   * @param came how many came by it
   */
  public record StepRow(
      String id,
      String kind,
      int line,
      String words,
      List<String> about,
      List<Exit> exits,
      int came,
      int here,
      int left) {}

  /** A finding that was come to; {@code share} in hundredths of all. */
  public record FindingRow(String step, String side, int count, int share) {}
}
