package firstline.core.port;

import firstline.core.desk.AgentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What staff did. Append-only. */
public interface AuditLog {
  /**
   * One act.
   *
   * @param who empty where nobody was logged in, for example a failed log-in
   * @param action a stable dotted name, for example {@code conversation.taken-over}
   * @param subject what it was done to, for example a conversation's id
   * @param detail more for people; never a secret
   */
  record Entry(Instant at, Optional<AgentId> who, String action, String subject, String detail) {}

  void record(Entry entry);

  /** The newest first. */
  List<Entry> newest(int limit);
}
