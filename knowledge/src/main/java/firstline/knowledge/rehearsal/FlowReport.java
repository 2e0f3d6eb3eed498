package firstline.knowledge.rehearsal;

import firstline.core.catalog.FlowSlug;
import firstline.core.rehearsal.Rehearsal;
import java.util.List;

/**
 * How a flow's own conversations came out.
 *
 * @param conversations how many there are
 * @param mismatches what did not come out as written; a script is named by its path
 * @param coverage how much of the flow they go through
 */
public record FlowReport(
    FlowSlug flow, int conversations, List<Rehearsal.Mismatch> mismatches, Coverage coverage) {
  public FlowReport {
    mismatches = List.copyOf(mismatches);
  }

  /** Whether all came out as written and enough of the flow was gone through, in hundredths. */
  public boolean isGood(int least) {
    return mismatches.isEmpty() && coverage.percent() >= least;
  }
}
