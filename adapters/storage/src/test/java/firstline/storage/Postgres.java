package firstline.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL server for all tests of a run, started when first asked for. */
final class Postgres {
  private static final String TEMPLATE = "firstline_template";

  private final EmbeddedPostgres server;
  private final AtomicInteger databases = new AtomicInteger();

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  static Postgres shared() {
    return Holder.SHARED;
  }

  /** A database of its own, with the tables made. */
  String newDatabase() {
    var name = "firstline_" + databases.incrementAndGet();
    run("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
    return url(name);
  }

  /** A database of its own without any tables. */
  String emptyDatabase() {
    var name = "empty_" + databases.incrementAndGet();
    run("CREATE DATABASE " + name);
    return url(name);
  }

  int port() {
    return server.getPort();
  }

  private String url(String database) {
    return server.getJdbcUrl("postgres", database);
  }

  private void run(String statement) {
    try (var connection = server.getPostgresDatabase().getConnection();
        var sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  private static Postgres start() {
    try {
      var postgres =
          new Postgres(
              EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start());
      postgres.run("CREATE DATABASE " + TEMPLATE);
      var url = postgres.url(TEMPLATE);
      var folder = Files.createTempDirectory("firstline-template-");
      Storage.open(new StorageSettings(folder, Optional.of(url))).close();
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
