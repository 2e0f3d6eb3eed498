package firstline.core.curation;

import firstline.core.curation.Pending.Underway;
import firstline.core.curation.Revision.Writing;
import firstline.core.desk.AgentId;
import java.time.Instant;
import java.util.Optional;

/**
 * How a file of the content stands. Each step gives the change that is to be stored.
 *
 * @param version grows by one with each change; 0 is what was never changed here
 * @param newest the number of its newest revision, 0 if it has none
 * @param served the revision that lies over the file of the content folder, if one does
 */
public record Document(
    DocumentPath path, long version, int newest, Pending pending, Optional<Integer> served) {

  /** A file that nobody has changed here. */
  public static Document untouched(DocumentPath path) {
    return new Document(path, 0, 0, new Pending.Nothing(), Optional.empty());
  }

  /** A new draft; it takes the place of whatever was under way. */
  public Change drafted(Writing writing) {
    return change(new Pending.Draft(newest + 1), served, Optional.of(writing));
  }

  /** The draft waits for a second person; nothing if there is no draft. */
  public Optional<Change> submitted(AgentId by, Instant at) {
    return pending instanceof Pending.Draft(int revision)
        ? Optional.of(change(new Pending.InReview(revision, by, at), served, Optional.empty()))
        : Optional.empty();
  }

  /** What waits or is scheduled is a draft again; nothing if neither is the case. */
  public Optional<Change> returned() {
    return switch (pending) {
      case Pending.InReview(int revision, _, _) -> Optional.of(asDraft(revision));
      case Pending.Scheduled(int revision, _, _) -> Optional.of(asDraft(revision));
      case Pending.Draft _, Pending.Nothing _ -> Optional.empty();
    };
  }

  /** What is under way is served from an instant on; nothing if nothing is under way. */
  public Optional<Change> scheduled(AgentId by, Instant due) {
    return underway()
        .map(
            revision -> change(new Pending.Scheduled(revision, by, due), served, Optional.empty()));
  }

  /** What is under way is served now; nothing if nothing is under way. */
  public Optional<Change> published() {
    return underway()
        .map(revision -> change(new Pending.Nothing(), Optional.of(revision), Optional.empty()));
  }

  /** What is under way is given up; its revisions stay. */
  public Optional<Change> dropped() {
    return underway().map(_ -> change(new Pending.Nothing(), served, Optional.empty()));
  }

  /** Something new is served at once. What is under way stays under way. */
  public Change servedAs(Writing writing) {
    return change(pending, Optional.of(newest + 1), Optional.of(writing));
  }

  /** An earlier revision is served again, or, with none, the file of the content folder. */
  public Change rolledBack(Optional<Integer> revision) {
    return change(pending, revision, Optional.empty());
  }

  /** The number of the revision that is under way. */
  public Optional<Integer> underway() {
    return pending instanceof Underway underway
        ? Optional.of(underway.revision())
        : Optional.empty();
  }

  private Change asDraft(int revision) {
    return change(new Pending.Draft(revision), served, Optional.empty());
  }

  private Change change(Pending next, Optional<Integer> shown, Optional<Writing> writing) {
    int newer = newest + (writing.isPresent() ? 1 : 0);
    return new Change(this, new Document(path, version + 1, newer, next, shown), writing);
  }
}
