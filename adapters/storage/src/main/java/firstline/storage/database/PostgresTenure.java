package firstline.storage.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An advisory lock of the database, on a connection of its own: the server gives it up with that
 * connection, also when the machine behind it is gone without a word.
 */
public final class PostgresTenure implements Tenure {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresTenure.class);

  /** Any number that other programs on the same database do not use. */
  private static final long KEY = 0x4669_7273_746cL;

  private static final int ANSWER_SECONDS = 5;

  /** The server notices within half a minute that nobody is there any more. */
  private static final String NOTICE_SILENCE =
      "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3";

  private static final String LOCK = "SELECT pg_try_advisory_lock(" + KEY + ")";

  private final String url;
  private Optional<Connection> connection = Optional.empty();
  private boolean held;

  public PostgresTenure(String url) {
    this.url = url;
  }

  @Override
  public synchronized Standing take() {
    try {
      if (held && connection.isPresent() && connection.get().isValid(ANSWER_SECONDS)) {
        return Standing.OURS;
      }
      held = isFree(connected());
      return held ? Standing.OURS : Standing.ANOTHERS;
    } catch (SQLException e) {
      LOG.warn("whose turn it is cannot be asked: {}", e.getMessage());
      drop();
      return Standing.UNKNOWN;
    }
  }

  private static boolean isFree(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(LOCK)) {
      return row.next() && row.getBoolean(1);
    }
  }

  private Connection connected() throws SQLException {
    if (connection.isPresent() && connection.get().isValid(ANSWER_SECONDS)) {
      return connection.get();
    }
    drop();
    var opened = DriverManager.getConnection(url);
    try (var statement = opened.createStatement()) {
      statement.execute(NOTICE_SILENCE);
    }
    connection = Optional.of(opened);
    return opened;
  }

  private void drop() {
    held = false;
    var gone = connection;
    connection = Optional.empty();
    try {
      if (gone.isPresent()) {
        gone.get().close();
      }
    } catch (SQLException e) {
      LOG.debug("a connection did not close", e);
    }
  }

  @Override
  public synchronized void close() {
    drop();
  }
}
