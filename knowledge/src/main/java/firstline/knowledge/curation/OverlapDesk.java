package firstline.knowledge.curation;

import firstline.core.curation.Digest;
import firstline.core.desk.AgentId;
import firstline.core.port.Settled;
import firstline.knowledge.content.Content;
import firstline.knowledge.content.Library;
import firstline.knowledge.overlap.Overlaps;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What overlaps in the content that is served, and what of it is fine as it is. It is looked for
 * once for each version of the content.
 */
public final class OverlapDesk {
  /** What was found in a version of the content. */
  private record Seen(Content content, Overlaps overlaps) {}

  /**
   * What is to be looked at.
   *
   * @param settled how many besides were found to be fine
   */
  public record Open(Overlaps overlaps, int settled) {}

  private final Library library;
  private final Settled settled;
  private @Nullable Seen seen;

  public OverlapDesk(Library library, Settled settled) {
    this.library = library;
    this.settled = settled;
  }

  /** What is to be looked at now; right after a change that takes some seconds. */
  public Open open() {
    var all = overlaps();
    var fine = settled.all();
    var open =
        new Overlaps(
            all.atOdds().stream().filter(pair -> !fine.contains(pair.fingerprint())).toList(),
            all.alike().stream().filter(pair -> !fine.contains(pair.fingerprint())).toList());
    int rest = all.atOdds().size() + all.alike().size();
    return new Open(open, rest - open.atOdds().size() - open.alike().size());
  }

  /** Takes a pair off, until one of its articles changes; whether there is such a pair. */
  public boolean settle(Digest fingerprint, AgentId by, Instant at) {
    var all = overlaps();
    boolean there =
        all.atOdds().stream().anyMatch(pair -> pair.fingerprint().equals(fingerprint))
            || all.alike().stream().anyMatch(pair -> pair.fingerprint().equals(fingerprint));
    if (there) {
      settled.settle(fingerprint, by, at);
    }
    return there;
  }

  private synchronized Overlaps overlaps() {
    var content = library.content();
    var last = seen;
    if (last != null && last.content() == content) {
      return last.overlaps();
    }
    var found = Overlaps.of(content.articles(), library.knowledge());
    seen = new Seen(content, found);
    return found;
  }
}
