package firstline.web.flow;

import firstline.knowledge.curation.LineDiff;
import firstline.web.console.Moment;
import java.util.List;

/**
 * The versions of a flow.
 *
 * @param shown the version whose changes are shown; empty for none
 */
public record VersionsView(
    String base, String slug, List<Row> rows, String shown, List<Change> changes) {
  /**
   * One version.
   *
   * @param served whether it is what conversations begin with now
   * @param note who wrote it and why, where it was written here
   */
  public record Row(String version, Moment since, boolean served, String note, int inIt) {}

  /** What a version changed in a file, beside the version before it. */
  public record Change(String file, List<LineDiff.Piece> pieces) {}
}
