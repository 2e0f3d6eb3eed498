package firstline.core.port;

import firstline.core.catalog.FlowSlug;
import firstline.core.flow.FlowVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every version of a flow that was ever served, so that conversations stay on the one that they
 * began with. Append-only.
 */
public interface FlowArchive {
  /**
   * A version of a flow.
   *
   * @param since when it was first served
   * @param files the texts of its files, by their names
   */
  record Edition(FlowVersion version, Instant since, Map<String, String> files) {
    public Edition {
      files = Map.copyOf(files);
    }
  }

  /** Keeps versions; one that is kept already stays as it is. */
  void keep(List<Edition> editions);

  /** All versions that are kept, without their files, in the order in which they were served. */
  List<FlowVersion> versions();

  Optional<Edition> find(FlowVersion version);

  /** The versions of a flow with their files, the newest first. */
  List<Edition> of(FlowSlug flow, int limit);
}
