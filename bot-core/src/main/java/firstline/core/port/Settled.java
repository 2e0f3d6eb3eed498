package firstline.core.port;

import firstline.core.curation.Digest;
import firstline.core.desk.AgentId;
import java.time.Instant;
import java.util.Set;

/** What managers looked at and found to be fine as it is, by what it comes to. */
public interface Settled {
  /** All of it. */
  Set<Digest> all();

  /** Notes that something is fine; what was noted before stays as it was. */
  void settle(Digest what, AgentId by, Instant at);
}
