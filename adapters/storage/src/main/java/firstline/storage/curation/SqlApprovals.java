package firstline.storage.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.desk.AgentId;
import firstline.core.port.Approvals;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What waits for a second person, as a table. */
public final class SqlApprovals implements Approvals {
  private static final String COLUMNS = "id, deed, article, target, asked_by, asked_at";
  private static final String ADD =
      "INSERT INTO approval (deed, article, target, asked_by, asked_at)"
          + " VALUES (?, ?, ?, ?, ?) RETURNING "
          + COLUMNS;
  private static final String ALL = "SELECT " + COLUMNS + " FROM approval ORDER BY id";
  private static final String REMOVE = "DELETE FROM approval WHERE id = ? RETURNING " + COLUMNS;

  private final Database database;

  public SqlApprovals(Database database) {
    this.database = database;
  }

  @Override
  public Waiting add(Wish wish, AgentId by, Instant at) {
    return database
        .write(
            "keep what is to be approved",
            sql ->
                sql.first(
                    ADD,
                    SqlApprovals::waiting,
                    wish.deed(),
                    wish.article().value(),
                    wish.target().map(ArticleSlug::value),
                    by.value(),
                    at))
        .orElseThrow();
  }

  @Override
  public List<Waiting> all() {
    return database.read(
        "read what is to be approved", sql -> sql.list(ALL, SqlApprovals::waiting));
  }

  @Override
  public Optional<Waiting> remove(ApprovalId id) {
    return database.write(
        "take out what was to be approved",
        sql -> sql.first(REMOVE, SqlApprovals::waiting, id.value()));
  }

  private static Waiting waiting(Row row) throws SQLException {
    var wish =
        new Wish(
            row.constant(Deed.class, "deed"),
            new ArticleSlug(row.text("article")),
            row.maybeText("target").map(ArticleSlug::new));
    return new Waiting(
        new ApprovalId(row.number("id")),
        wish,
        new AgentId(row.number("asked_by")),
        row.instant("asked_at"));
  }
}
