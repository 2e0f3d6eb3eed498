package firstline.core.port;

import java.time.Instant;
import java.util.List;

/**
 * Every version of a policy that was ever served, with all that its decisions rested on, so that
 * what was decided long ago can still be explained. Append-only.
 */
public interface PolicyArchive {
  /**
   * A version of a policy.
   *
   * @param version as decisions name it; the same words always mean the same content
   * @param since when it was first served
   * @param policy the text of its file
   * @param clauses the text of the clauses that all policies share
   * @param issueTypes the text of what policies go by when it comes to issue types
   */
  record Edition(
      String name,
      String version,
      Instant since,
      String policy,
      String clauses,
      String issueTypes) {}

  /** Keeps a version; one that is kept already stays as it is. */
  void keep(Edition edition);

  /** The versions of a policy, the newest first. */
  List<Edition> of(String name);
}
