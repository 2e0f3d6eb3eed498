package firstline.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One PostgreSQL server for all tests of a run, started when first asked for. */
final class Postgres {
  private static final String DATABASE = "postgres";

  private final EmbeddedPostgres server;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  static Postgres shared() {
    return Holder.SHARED;
  }

  int port() {
    return server.getPort();
  }

  String url() {
    return server.getJdbcUrl(DATABASE, DATABASE);
  }

  /** Empties all tables, past the triggers that forbid it. */
  void empty() {
    try (var connection = server.getPostgresDatabase().getConnection();
        var sql = connection.createStatement()) {
      sql.execute("SET session_replication_role = replica");
      sql.execute("TRUNCATE " + String.join(", ", tables(connection)) + " RESTART IDENTITY");
    } catch (SQLException e) {
      throw new IllegalStateException("The tables could not be emptied", e);
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    var names = new ArrayList<String>();
    try (var tables =
        connection.getMetaData().getTables(null, "public", null, new String[] {"TABLE"})) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME"));
      }
    }
    names.remove("flyway_schema_history");
    return names;
  }

  private void makeTables() throws IOException {
    var folder = Files.createTempDirectory("firstline-storage-");
    Storage.open(new StorageSettings(folder, Optional.of(url()))).close();
    Files.delete(folder);
  }

  private static Postgres start() {
    try {
      var postgres = new Postgres(EmbeddedPostgres.start());
      postgres.makeTables();
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the server on first use; the library stops it with the JVM. */
  private static final class Holder {
    static final Postgres SHARED = start();
  }
}
