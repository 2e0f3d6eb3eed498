package firstline.storage.flow;

import firstline.core.catalog.FlowSlug;
import firstline.core.flow.FlowVersion;
import firstline.core.port.FlowArchive;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import firstline.storage.database.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The archive of flows as tables that take no change. */
public final class SqlFlowArchive implements FlowArchive {
  private static final String KEEP =
      "INSERT INTO flow_version (slug, version, since) VALUES (?, ?, ?)"
          + " ON CONFLICT (slug, version) DO NOTHING";
  private static final String KEEP_FILE =
      "INSERT INTO flow_file (slug, version, name, text) VALUES (?, ?, ?, ?)"
          + " ON CONFLICT (slug, version, name) DO NOTHING";
  private static final String VERSIONS = "SELECT slug, version FROM flow_version ORDER BY ordinal";
  private static final String NEWEST =
      "SELECT slug, version FROM flow_version WHERE slug = ? ORDER BY ordinal DESC LIMIT ?";
  private static final String SINCE =
      "SELECT since FROM flow_version WHERE slug = ? AND version = ?";
  private static final String FILES =
      "SELECT name, text FROM flow_file WHERE slug = ? AND version = ?";

  private record NamedText(String name, String text) {}

  private final Database database;

  public SqlFlowArchive(Database database) {
    this.database = database;
  }

  @Override
  public void keep(List<Edition> editions) {
    database.write(
        "keep versions of flows",
        sql -> {
          for (var edition : editions) {
            keep(sql, edition);
          }
          return editions.size();
        });
  }

  /** The files of a version that was there before are those that it was served with. */
  private static void keep(Sql sql, Edition edition) throws SQLException {
    var slug = edition.version().flow().value();
    var version = edition.version().version();
    if (sql.update(KEEP, slug, version, edition.since()) == 0) {
      return;
    }
    for (var file : edition.files().entrySet()) {
      sql.update(KEEP_FILE, slug, version, file.getKey(), file.getValue());
    }
  }

  @Override
  public List<FlowVersion> versions() {
    return database.read(
        "read versions of flows", sql -> sql.list(VERSIONS, SqlFlowArchive::version));
  }

  @Override
  public Optional<Edition> find(FlowVersion version) {
    var slug = version.flow().value();
    return database.read(
        "read a version of a flow",
        sql -> {
          Optional<Instant> since =
              sql.first(SINCE, row -> row.instant("since"), slug, version.version());
          if (since.isEmpty()) {
            return Optional.empty();
          }
          Map<String, String> files = new HashMap<>();
          sql.list(
                  FILES,
                  row -> new NamedText(row.text("name"), row.text("text")),
                  slug,
                  version.version())
              .forEach(file -> files.put(file.name(), file.text()));
          return Optional.of(new Edition(version, since.get(), files));
        });
  }

  @Override
  public List<Edition> of(FlowSlug flow, int limit) {
    var versions =
        database.read(
            "read versions of a flow",
            sql -> sql.list(NEWEST, SqlFlowArchive::version, flow.value(), limit));
    return versions.stream().flatMap(version -> find(version).stream()).toList();
  }

  private static FlowVersion version(Row row) throws SQLException {
    return new FlowVersion(new FlowSlug(row.text("slug")), row.text("version"));
  }
}
