package firstline.knowledge.rehearsal;

import firstline.core.flow.Way;
import firstline.core.rehearsal.Rehearsal;
import java.util.List;

/**
 * One conversation, played.
 *
 * @param file its path below the content folder
 * @param mismatches what did not come out as written, with their lines
 * @param ways how it went through flows
 */
record Played(String file, List<Rehearsal.Mismatch> mismatches, List<Way> ways) {
  Played {
    mismatches = List.copyOf(mismatches);
    ways = List.copyOf(ways);
  }
}
