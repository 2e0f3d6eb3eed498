package firstline.storage.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes to SQLite. Work that waits at the same moment shares a transaction,
 * and so one wait for the disk. If anything in such a group fails, the group is rolled back and
 * each piece is run again in a transaction of its own, so that only what fails by itself fails.
 */
final class GroupWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
  private static final int GROUP = 128;
  private static final int ROOM = 1024;

  private final Sql sql;
  private final Line<Job<?>> line = new Line<>(ROOM);
  private final Thread thread;

  /** Starts the thread; the connection is its own from now on. */
  GroupWriter(Connection connection, String name) {
    this.sql = new Sql(connection);
    this.thread = Thread.ofPlatform().name(name).daemon().start(this::work);
  }

  /** Has work done and waits until it is durable. */
  <T> T write(String doing, Work<T> work) {
    return new Job<>(doing, work).through(line);
  }

  /** Does what is in line, then ends the thread; the connection stays open. */
  @Override
  public void close() {
    line.close();
    Threads.join(thread);
  }

  private void work() {
    for (var group = line.next(GROUP); !group.isEmpty(); group = line.next(GROUP)) {
      if (group.size() == 1 || !together(group)) {
        group.forEach(this::alone);
      }
    }
  }

  private boolean together(List<Job<?>> group) {
    try {
      sql.update("BEGIN IMMEDIATE");
      for (var job : group) {
        job.run(sql);
      }
      sql.update("COMMIT");
    } catch (SQLException | RuntimeException | Error e) {
      LOG.debug("A group of {} is run again one by one", group.size(), e);
      rollback();
      return false;
    }
    group.forEach(Job::done);
    return true;
  }

  private void alone(Job<?> job) {
    try {
      sql.update("BEGIN IMMEDIATE");
      job.run(sql);
      sql.update("COMMIT");
    } catch (SQLException | RuntimeException | Error e) {
      rollback();
      job.failed(e);
      return;
    }
    job.done();
  }

  private void rollback() {
    try {
      sql.update("ROLLBACK");
    } catch (SQLException e) {
      LOG.debug("SQLite has rolled back by itself, or never begun", e);
    }
  }
}
