package firstline.knowledge.curation;

import firstline.core.curation.Change;
import firstline.core.curation.Document;
import firstline.core.curation.DocumentPath;
import firstline.core.curation.Revision.Writing;
import firstline.core.desk.AgentId;
import firstline.core.port.Documents;
import firstline.knowledge.curation.Publishing.Outcome;
import firstline.knowledge.source.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What managers do with one file: draft, let review, publish, schedule, go back. */
public final class Editing {
  /** How a deed came out. */
  public sealed interface Result {
    record Done() implements Result {}

    /** The content would have these problems; nothing has changed. */
    record Problems(List<Problem> problems) implements Result {
      public Problems {
        problems = List.copyOf(problems);
      }
    }

    /** Somebody else was faster; nothing has changed. */
    record Overtaken(Document now) implements Result {}

    /** Who wrote it cannot publish it: a second person has to look at it. */
    record NeedsSecond() implements Result {}

    /** Nothing is under way that this could be done with. */
    record Nothing() implements Result {}
  }

  private final Publishing publishing;
  private final Documents documents;
  private final boolean reviewed;

  /**
   * The deeds on files.
   *
   * @param reviewed whether a second person has to publish what somebody wrote
   */
  public Editing(Publishing publishing, Documents documents, boolean reviewed) {
    this.publishing = publishing;
    this.documents = documents;
    this.reviewed = reviewed;
  }

  /** Whether a second person has to publish what somebody wrote. */
  public boolean isReviewed() {
    return reviewed;
  }

  /**
   * Keeps a draft.
   *
   * @param version of the document that the writer had before the eyes
   */
  public Result save(DocumentPath path, long version, Writing writing) {
    var document = documents.find(path);
    return document.version() == version
        ? take(document.drafted(writing))
        : new Result.Overtaken(document);
  }

  /** Asks a second person to look at a draft. */
  public Result submit(DocumentPath path, AgentId by, Instant at) {
    return take(documents.find(path).submitted(by, at));
  }

  /** Makes a draft again of what waits or is scheduled. */
  public Result giveBack(DocumentPath path) {
    return take(documents.find(path).returned());
  }

  /** Gives up what is under way. */
  public Result drop(DocumentPath path) {
    return take(documents.find(path).dropped());
  }

  /** Serves what is under way. */
  public Result publish(DocumentPath path, AgentId by) {
    var document = documents.find(path);
    return needsSecond(document, by) ? new Result.NeedsSecond() : take(document.published());
  }

  /** Has what is under way served from an instant on. What has problems now is not taken. */
  public Result schedule(DocumentPath path, AgentId by, Instant due) {
    var document = documents.find(path);
    if (needsSecond(document, by)) {
      return new Result.NeedsSecond();
    }
    var problems = problems(document);
    return problems.isEmpty() ? take(document.scheduled(by, due)) : new Result.Problems(problems);
  }

  /** Serves an earlier revision, or, with none, what is shipped. */
  public Result rollBack(DocumentPath path, Optional<Integer> revision) {
    return take(documents.find(path).rolledBack(revision));
  }

  /** What keeps the draft of a document from being served. */
  public List<Problem> problems(Document document) {
    return document
        .underway()
        .flatMap(number -> documents.revision(document.path(), number))
        .map(revision -> publishing.problems(Map.of(document.path(), revision.writing().text())))
        .orElse(List.of());
  }

  /** Whether somebody else has to publish what is under way, if anything is. */
  public boolean needsSecond(Document document, AgentId by) {
    return reviewed
        && document
            .underway()
            .flatMap(number -> documents.revision(document.path(), number))
            .flatMap(revision -> revision.writing().by())
            .filter(by::equals)
            .isPresent();
  }

  private Result take(Optional<Change> change) {
    return change.map(this::take).orElse(new Result.Nothing());
  }

  private Result take(Change change) {
    return result(publishing.take(List.of(change)));
  }

  static Result result(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done _ -> new Result.Done();
      case Outcome.Refused(var problems) -> new Result.Problems(problems);
      case Outcome.Overtaken(var now) -> new Result.Overtaken(now);
    };
  }
}
