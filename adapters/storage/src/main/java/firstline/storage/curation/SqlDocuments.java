package firstline.storage.curation;

import firstline.core.curation.Change;
import firstline.core.curation.Digest;
import firstline.core.curation.Document;
import firstline.core.curation.DocumentPath;
import firstline.core.curation.Overlay;
import firstline.core.curation.Revision;
import firstline.core.port.Documents;
import firstline.storage.database.Database;
import firstline.storage.database.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents as tables. Whoever saves takes the edition's row first, so that all wait in line. */
public final class SqlDocuments implements Documents {
  private static final String DOCUMENTS = "SELECT " + DocumentRow.COLUMNS + " FROM document";
  private static final String FIND = DOCUMENTS + " WHERE path = ?";
  private static final String ALL = DOCUMENTS + " ORDER BY path";
  private static final String DUE =
      DOCUMENTS + " WHERE pending = 'SCHEDULED' AND pending_at <= ? ORDER BY pending_at, path";
  private static final String REVISIONS =
      "SELECT path, number, written_by, at, note, text FROM revision WHERE path = ?";
  private static final String NEWEST_FIRST = REVISIONS + " ORDER BY number DESC";
  private static final String REVISION = REVISIONS + " AND number = ?";
  private static final String SERVED =
      "SELECT d.path, r.text FROM document d"
          + " JOIN revision r ON r.path = d.path AND r.number = d.served";
  private static final String EDITION = "SELECT COALESCE(MAX(number), 0) FROM content_edition";
  private static final String NEXT =
      "INSERT INTO content_edition (id, number) VALUES (1, ?)"
          + " ON CONFLICT (id) DO UPDATE SET number = content_edition.number + excluded.number";

  private static final String KEEP =
      "INSERT INTO kept_file (digest, content) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING";
  private static final String KEPT = "SELECT content FROM kept_file WHERE digest = ?";

  /** A file and what lies over it. */
  private record Laid(DocumentPath path, Optional<String> text) {}

  private final Database database;

  public SqlDocuments(Database database) {
    this.database = database;
  }

  @Override
  public Document find(DocumentPath path) {
    return database.read("read a document", sql -> find(sql, path));
  }

  @Override
  public List<Document> all() {
    return database.read("read documents", sql -> sql.list(ALL, DocumentRow::document));
  }

  @Override
  public List<Revision> revisions(DocumentPath path) {
    return database.read(
        "read revisions", sql -> sql.list(NEWEST_FIRST, DocumentRow::revision, path.value()));
  }

  @Override
  public Optional<Revision> revision(DocumentPath path, int number) {
    return database.read(
        "read a revision", sql -> sql.first(REVISION, DocumentRow::revision, path.value(), number));
  }

  @Override
  public Saved save(List<Change> changes) {
    int served = changes.stream().anyMatch(Change::isServed) ? 1 : 0;
    return database.write(
        "save documents",
        sql -> {
          sql.update(NEXT, 0);
          for (var change : changes) {
            var now = find(sql, change.before().path());
            if (now.version() != change.before().version()) {
              return new Saved.Overtaken(now);
            }
          }
          for (var change : changes) {
            DocumentRow.store(sql, change);
          }
          sql.update(NEXT, served);
          return new Saved.Stored();
        });
  }

  @Override
  public Overlay overlay() {
    return database.read(
        "read what is served",
        sql -> {
          Map<DocumentPath, Optional<String>> texts = new HashMap<>();
          sql.list(
                  SERVED,
                  row -> new Laid(new DocumentPath(row.text("path")), row.maybeText("text")))
              .forEach(laid -> texts.put(laid.path(), laid.text()));
          return new Overlay(sql.number(EDITION), texts);
        });
  }

  @Override
  public long edition() {
    return database.read("read the edition", sql -> sql.number(EDITION));
  }

  @Override
  public Digest keep(byte[] bytes) {
    var digest = Digest.of(bytes);
    database.write("keep a file", sql -> sql.update(KEEP, digest.value(), bytes));
    return digest;
  }

  @Override
  public Optional<byte[]> kept(Digest digest) {
    return database.read(
        "read a file", sql -> sql.first(KEPT, row -> row.bytes("content"), digest.value()));
  }

  @Override
  public List<Document> due(Instant now) {
    return database.read("read what is due", sql -> sql.list(DUE, DocumentRow::document, now));
  }

  private static Document find(Sql sql, DocumentPath path) throws SQLException {
    return sql.first(FIND, DocumentRow::document, path.value())
        .orElseGet(() -> Document.untouched(path));
  }
}
