package firstline.core.curation;

import firstline.core.desk.AgentId;
import java.time.Instant;
import java.util.Optional;

/**
 * A file as somebody left it. Revisions are never changed.
 *
 * @param number from 1, in the order in which the document's revisions were written
 * @param writing who wrote what, and when
 */
public record Revision(DocumentPath path, int number, Writing writing) {

  /**
   * What is written.
   *
   * @param by empty where it was taken in by a command
   * @param note what it is about, for people
   * @param text the whole file, or the {@link Digest} of what is no text; empty takes the file out
   *     of what is served
   */
  public record Writing(Optional<AgentId> by, Instant at, String note, Optional<String> text) {}
}
