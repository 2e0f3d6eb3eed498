package firstline.storage.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A SQLite file. Everything that touches it runs on threads of its own, one that writes and a few
 * that read, because its calls would hold up virtual threads.
 */
public final class SqliteDatabase implements Database {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);
  private static final int READERS = 2;
  private static final int BUSY_MILLIS = 5_000;

  /** Pages of 4 KiB after which the log of changes is folded into the file. */
  private static final int CHECKPOINT_PAGES = 4_000;

  private final List<Connection> connections;
  private final GroupWriter writer;
  private final ReaderPool readers;

  private SqliteDatabase(List<Connection> connections) {
    this.connections = connections;
    this.writer = new GroupWriter(connections.getFirst(), "firstline-db-writer");
    this.readers =
        new ReaderPool(connections.subList(1, connections.size()), "firstline-db-reader-");
  }

  /**
   * Opens a file, making it if there is none, and brings its tables up to this release.
   *
   * @throws CannotOpenStorage if the file cannot be used
   */
  public static SqliteDatabase open(Path file) {
    var connections = new ArrayList<Connection>();
    try {
      connections.add(writing(file));
      new Schema(source(file), "db/migration/sqlite").bringUp("The database file " + file);
      for (int i = 0; i < READERS; i++) {
        connections.add(reading(file));
      }
      return new SqliteDatabase(connections);
    } catch (SQLException e) {
      connections.forEach(SqliteDatabase::close);
      throw SqliteProblem.of(e, file);
    } catch (CannotOpenStorage e) {
      connections.forEach(SqliteDatabase::close);
      throw e;
    }
  }

  @Override
  public <T> T write(String doing, Work<T> work) {
    return writer.write(doing, work);
  }

  @Override
  public <T> T read(String doing, Work<T> work) {
    return readers.read(doing, work);
  }

  @Override
  public void ping() {
    read("reach the database", sql -> sql.number("SELECT 1"));
  }

  @Override
  public void close() {
    readers.close();
    writer.close();
    connections.reversed().forEach(SqliteDatabase::close);
  }

  private static Connection writing(Path file) throws SQLException {
    var connection = source(file).getConnection();
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
    }
    return connection;
  }

  private static Connection reading(Path file) throws SQLException {
    var connection = source(file).getConnection();
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA query_only = true");
    }
    return connection;
  }

  private static SQLiteDataSource source(Path file) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.warn("A connection to SQLite did not close", e);
    }
  }
}
