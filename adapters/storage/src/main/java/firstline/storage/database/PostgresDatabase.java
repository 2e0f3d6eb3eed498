package firstline.storage.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * A PostgreSQL database behind a small pool of connections; callers run on threads of their own.
 */
public final class PostgresDatabase implements Database {
  /** One of them is for signs of life. */
  private static final int CONNECTIONS = 8;

  private static final int IDLE = 2;

  /** How long a connection may take to come; callers wait for their turn at one before that. */
  private static final int WAIT_MILLIS = 5_000;

  private static final int TRIES = 3;

  /** A deadlock, or two transactions that cannot both be first: nothing was done, so once more. */
  private static final Set<String> AGAIN = Set.of("40001", "40P01");

  private final HikariDataSource pool;
  private final Semaphore turns = new Semaphore(CONNECTIONS - 1, true);

  private PostgresDatabase(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * Connects, and brings the tables up to this release.
   *
   * @param url as the driver takes it, {@code jdbc:postgresql://host/database?user=…}
   * @throws CannotOpenStorage if the database cannot be used
   */
  public static PostgresDatabase open(String url) {
    HikariDataSource pool = connect(url);
    try {
      new Schema(pool, "db/migration/postgresql").bringUp(PostgresProblem.name(url));
      return new PostgresDatabase(pool);
    } catch (SQLException e) {
      pool.close();
      throw PostgresProblem.of(e, url);
    } catch (CannotOpenStorage e) {
      pool.close();
      throw e;
    }
  }

  @Override
  public <T> T write(String doing, Work<T> work) {
    return run(doing, work, false);
  }

  @Override
  public <T> T read(String doing, Work<T> work) {
    return run(doing, work, true);
  }

  @Override
  public void ping() {
    try {
      once(sql -> sql.number("SELECT 1"), false);
    } catch (SQLException e) {
      throw Faults.of("reach the database", e);
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  private <T> T run(String doing, Work<T> work, boolean reading) {
    turns.acquireUninterruptibly();
    try {
      return within(TRIES, work, reading);
    } catch (SQLException | RuntimeException e) {
      throw Faults.of(doing, e);
    } finally {
      turns.release();
    }
  }

  private <T> T within(int tries, Work<T> work, boolean reading) throws SQLException {
    try {
      return once(work, reading);
    } catch (SQLException e) {
      if (tries == 1 || !isWorthAnotherTry(e)) {
        throw e;
      }
      return within(tries - 1, work, reading);
    }
  }

  private static boolean isWorthAnotherTry(SQLException e) {
    return e.getSQLState() != null && AGAIN.contains(e.getSQLState());
  }

  private <T> T once(Work<T> work, boolean reading) throws SQLException {
    try (var connection = pool.getConnection()) {
      try (var sql = new Sql(connection)) {
        if (reading) {
          sql.update("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        }
        T result = work.run(sql);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        rollback(connection, e);
        throw e;
      }
    }
  }

  private static void rollback(Connection connection, Throwable because) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  private static HikariDataSource connect(String url) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setPoolName("firstline-db");
    config.setAutoCommit(false);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(IDLE);
    config.setConnectionTimeout(WAIT_MILLIS);
    config.addDataSourceProperty("ApplicationName", "firstline");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw PostgresProblem.of(e, url);
    }
  }
}
