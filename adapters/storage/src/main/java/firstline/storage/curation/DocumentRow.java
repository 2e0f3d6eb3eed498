package firstline.storage.curation;

import firstline.core.curation.Change;
import firstline.core.curation.Document;
import firstline.core.curation.DocumentPath;
import firstline.core.curation.Pending;
import firstline.core.curation.Revision;
import firstline.core.desk.AgentId;
import firstline.storage.database.Row;
import firstline.storage.database.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** A document as a row, and its revisions as rows. */
final class DocumentRow {
  static final String COLUMNS =
      "path, version, newest, pending, pending_revision, pending_by, pending_at, served";
  private static final String OPEN =
      "INSERT INTO document (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String MOVE =
      "UPDATE document SET version = ?, newest = ?, pending = ?, pending_revision = ?,"
          + " pending_by = ?, pending_at = ?, served = ? WHERE path = ?";
  private static final String WRITE =
      "INSERT INTO revision (path, number, written_by, at, note, text) VALUES (?, ?, ?, ?, ?, ?)";

  /** The kinds of what is pending, as the column has them. */
  private enum Kind {
    NOTHING,
    DRAFT,
    IN_REVIEW,
    SCHEDULED
  }

  /** What is pending, spread over its columns. */
  private record Columns(
      Kind kind, Optional<Integer> revision, Optional<AgentId> by, Optional<Instant> at) {
    static Columns of(Pending pending) {
      return switch (pending) {
        case Pending.Nothing _ ->
            new Columns(Kind.NOTHING, Optional.empty(), Optional.empty(), Optional.empty());
        case Pending.Draft(int revision) ->
            new Columns(Kind.DRAFT, Optional.of(revision), Optional.empty(), Optional.empty());
        case Pending.InReview(int revision, AgentId by, Instant at) ->
            new Columns(Kind.IN_REVIEW, Optional.of(revision), Optional.of(by), Optional.of(at));
        case Pending.Scheduled(int revision, AgentId by, Instant due) ->
            new Columns(Kind.SCHEDULED, Optional.of(revision), Optional.of(by), Optional.of(due));
      };
    }

    Pending pending() {
      return switch (kind) {
        case NOTHING -> new Pending.Nothing();
        case DRAFT -> new Pending.Draft(revision.orElseThrow());
        case IN_REVIEW ->
            new Pending.InReview(revision.orElseThrow(), by.orElseThrow(), at.orElseThrow());
        case SCHEDULED ->
            new Pending.Scheduled(revision.orElseThrow(), by.orElseThrow(), at.orElseThrow());
      };
    }
  }

  private DocumentRow() {}

  static Document document(Row row) throws SQLException {
    var pending =
        new Columns(
            row.constant(Kind.class, "pending"),
            row.maybeNumber("pending_revision").map(Math::toIntExact),
            row.maybeNumber("pending_by").map(AgentId::new),
            row.maybeInstant("pending_at"));
    return new Document(
        new DocumentPath(row.text("path")),
        row.number("version"),
        Math.toIntExact(row.number("newest")),
        pending.pending(),
        row.maybeNumber("served").map(Math::toIntExact));
  }

  static Revision revision(Row row) throws SQLException {
    return new Revision(
        new DocumentPath(row.text("path")),
        Math.toIntExact(row.number("number")),
        new Revision.Writing(
            row.maybeNumber("written_by").map(AgentId::new),
            row.instant("at"),
            row.text("note"),
            row.maybeText("text")));
  }

  /** Stores a step whose document is as it was when the step was decided. */
  static void store(Sql sql, Change change) throws SQLException {
    var after = change.after();
    var pending = Columns.of(after.pending());
    if (change.before().version() == 0) {
      open(sql, after, pending);
    } else {
      move(sql, after, pending);
    }
    if (change.revision().isPresent()) {
      write(sql, change.revision().get());
    }
  }

  private static void open(Sql sql, Document after, Columns pending) throws SQLException {
    sql.update(
        OPEN,
        after.path().value(),
        after.version(),
        after.newest(),
        pending.kind(),
        pending.revision(),
        pending.by().map(AgentId::value),
        pending.at(),
        after.served());
  }

  private static void move(Sql sql, Document after, Columns pending) throws SQLException {
    sql.update(
        MOVE,
        after.version(),
        after.newest(),
        pending.kind(),
        pending.revision(),
        pending.by().map(AgentId::value),
        pending.at(),
        after.served(),
        after.path().value());
  }

  private static void write(Sql sql, Revision revision) throws SQLException {
    var writing = revision.writing();
    sql.update(
        WRITE,
        revision.path().value(),
        revision.number(),
        writing.by().map(AgentId::value),
        writing.at(),
        writing.note(),
        writing.text());
  }
}
