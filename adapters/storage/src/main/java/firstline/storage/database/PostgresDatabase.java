package firstline.storage.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * A PostgreSQL database behind a small pool of connections; callers run on threads of their own.
 */
public final class PostgresDatabase implements Database {
  private static final int CONNECTIONS = 8;
  private static final int IDLE = 2;
  private static final int WAIT_MILLIS = 10_000;
  private static final int TRIES = 3;

  /** A deadlock, or two transactions that cannot both be first: nothing was done, so once more. */
  private static final Set<String> AGAIN = Set.of("40001", "40P01");

  private final HikariDataSource pool;

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
  public void close() {
    pool.close();
  }

  private <T> T run(String doing, Work<T> work, boolean reading) {
    for (int next = 2; ; next++) {
      try {
        return once(work, reading);
      } catch (SQLException e) {
        if (next > TRIES || !AGAIN.contains(e.getSQLState())) {
          throw Faults.of(doing, e);
        }
      } catch (RuntimeException e) {
        throw Faults.of(doing, e);
      }
    }
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
