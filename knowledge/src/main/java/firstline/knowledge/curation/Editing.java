package firstline.knowledge.curation;

import firstline.core.curation.Change;
import firstline.core.curation.Document;
import firstline.core.curation.DocumentPath;
import firstline.core.curation.Pending;
import firstline.core.curation.Revision;
import firstline.core.curation.Revision.Writing;
import firstline.core.desk.AgentId;
import firstline.core.port.Documents;
import firstline.knowledge.curation.Publishing.Outcome;
import firstline.knowledge.source.Problem;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What managers do with one file: draft, let review, publish, schedule, go back. What a version of
 * an article shows goes with it.
 */
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
  private final FileDesk files;
  private final boolean reviewed;

  /**
   * The deeds on files.
   *
   * @param reviewed whether a second person has to publish what somebody wrote
   */
  public Editing(Publishing publishing, Documents documents, boolean reviewed) {
    this.publishing = publishing;
    this.documents = documents;
    this.files = new FileDesk(publishing, documents);
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
    var pending = documents.find(path).pending();
    return takeAll(
        together(path).stream()
            .filter(document -> document.path().equals(path) || isDueWith(pending, document))
            .flatMap(document -> document.returned().stream())
            .toList());
  }

  private static boolean isDueWith(Pending pending, Document file) {
    return pending instanceof Pending.Scheduled(_, _, var due)
        && file.pending() instanceof Pending.Scheduled(_, _, var also)
        && due.equals(also);
  }

  /** Gives up what is under way. */
  public Result drop(DocumentPath path) {
    return take(documents.find(path).dropped());
  }

  /** Serves what is under way. */
  public Result publish(DocumentPath path, AgentId by) {
    return needsSecond(documents.find(path), by)
        ? new Result.NeedsSecond()
        : takeAll(
            together(path).stream().flatMap(document -> document.published().stream()).toList());
  }

  /** Has what is under way served from an instant on. What has problems now is not taken. */
  public Result schedule(DocumentPath path, AgentId by, Instant due) {
    var document = documents.find(path);
    if (needsSecond(document, by)) {
      return new Result.NeedsSecond();
    }
    var problems = problems(document);
    return problems.isEmpty()
        ? takeAll(
            together(path).stream().flatMap(each -> each.scheduled(by, due).stream()).toList())
        : new Result.Problems(problems);
  }

  /** Serves an earlier revision, or, with none, what is shipped. */
  public Result rollBack(DocumentPath path, Optional<Integer> revision) {
    return take(documents.find(path).rolledBack(revision));
  }

  /** What keeps what is under way with a document from being served. */
  public List<Problem> problems(Document document) {
    var changed = new HashMap<DocumentPath, Optional<String>>();
    for (var each : together(document.path())) {
      underway(each).ifPresent(writing -> changed.put(each.path(), writing.text()));
    }
    return changed.isEmpty() ? List.of() : publishing.problems(changed);
  }

  /** Whether somebody else has to publish what is under way, if anything is. */
  public boolean needsSecond(Document document, AgentId by) {
    return reviewed
        && together(document.path()).stream()
            .flatMap(each -> underway(each).stream())
            .anyMatch(writing -> writing.by().filter(by::equals).isPresent());
  }

  /** Whether anything would be published with a document. */
  public boolean isUnderway(DocumentPath path) {
    return together(path).stream().anyMatch(document -> document.underway().isPresent());
  }

  /** A document, and what goes with it: the files that a version of an article shows. */
  private List<Document> together(DocumentPath path) {
    var beside =
        ArticlePaths.version(path).map(version -> files.underway(version.slug())).orElse(List.of());
    return Stream.concat(Stream.of(documents.find(path)), beside.stream()).toList();
  }

  private Optional<Writing> underway(Document document) {
    return document
        .underway()
        .flatMap(number -> documents.revision(document.path(), number))
        .map(Revision::writing);
  }

  private Result take(Optional<Change> change) {
    return change.map(this::take).orElse(new Result.Nothing());
  }

  private Result take(Change change) {
    return takeAll(List.of(change));
  }

  private Result takeAll(List<Change> changes) {
    return changes.isEmpty() ? new Result.Nothing() : result(publishing.take(changes));
  }

  static Result result(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done _ -> new Result.Done();
      case Outcome.Refused(var problems) -> new Result.Problems(problems);
      case Outcome.Overtaken(var now) -> new Result.Overtaken(now);
    };
  }
}
