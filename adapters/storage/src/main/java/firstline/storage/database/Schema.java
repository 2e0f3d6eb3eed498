package firstline.storage.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database's tables up to this release. */
final class Schema {
  /** The newest migration of this release, the same in both histories. */
  static final int NEWEST = 20;

  private static final String HISTORY = "flyway_schema_history";

  private final DataSource source;
  private final String migrations;

  /**
   * The schema of a database.
   *
   * @param migrations the class path folder of its migrations
   */
  Schema(DataSource source, String migrations) {
    this.source = source;
    this.migrations = migrations;
  }

  /**
   * Runs the migrations that are missing. A database that is up to date is only asked for its
   * version, which spares start-up the search for migrations.
   *
   * @param database what to call it in a message
   * @throws CannotOpenStorage if a newer release has been here, or a migration fails
   */
  void bringUp(String database) throws SQLException {
    int version = version().orElse(0);
    if (version > NEWEST) {
      throw new CannotOpenStorage(
          "%s was last used by a newer Firstline (schema %d; this one knows %d). Start the newer one, or put a backup from before the update in its place."
              .formatted(database, version, NEWEST));
    }
    if (version < NEWEST) {
      migrate(database);
    }
  }

  private void migrate(String database) {
    try {
      flyway().migrate();
    } catch (FlywayException e) {
      throw new CannotOpenStorage(
          "The tables of %s could not be brought up to this release: %s"
              .formatted(database, e.getMessage()),
          e);
    }
  }

  Flyway flyway() {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:" + migrations)
        .loggers("slf4j")
        .skipDefaultCallbacks(true)
        .load();
  }

  /** The newest migration that was run; empty before the first. */
  private Optional<Integer> version() throws SQLException {
    try (var connection = source.getConnection()) {
      return exists(connection) ? newest(connection) : Optional.empty();
    }
  }

  private static boolean exists(Connection connection) throws SQLException {
    try (var tables = connection.getMetaData().getTables(null, null, HISTORY, null)) {
      return tables.next();
    }
  }

  private static Optional<Integer> newest(Connection connection) throws SQLException {
    var query = "SELECT version FROM " + HISTORY + " WHERE success ORDER BY installed_rank DESC";
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next() ? Optional.of(rows.getInt("version")) : Optional.empty();
    }
  }
}
