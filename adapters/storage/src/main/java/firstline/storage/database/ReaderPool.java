package firstline.storage.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few platform threads that read from SQLite, each on a connection of its own. */
final class ReaderPool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReaderPool.class);
  private static final int ROOM = 1024;

  private final Line<Job<?>> line = new Line<>(ROOM);
  private final List<Thread> threads;

  /** Starts a thread for each connection; the connections are theirs from now on. */
  ReaderPool(List<Connection> connections, String name) {
    this.threads =
        connections.stream()
            .map(c -> Thread.ofPlatform().name(name, 1).daemon().start(() -> work(c)))
            .toList();
  }

  <T> T read(String doing, Work<T> work) {
    return new Job<>(doing, work).through(line);
  }

  /** Does what is in line, then ends the threads; the connections stay open. */
  @Override
  public void close() {
    line.close();
    threads.forEach(Threads::join);
  }

  private void work(Connection connection) {
    var sql = new Sql(connection);
    for (var next = line.next(1); !next.isEmpty(); next = line.next(1)) {
      next.forEach(job -> run(job, sql));
    }
  }

  private static void run(Job<?> job, Sql sql) {
    try {
      sql.update("BEGIN");
      job.run(sql);
    } catch (SQLException | RuntimeException | Error e) {
      release(sql);
      job.failed(e);
      return;
    }
    release(sql);
    job.done();
  }

  /** Ends the transaction, so that the log of changes can be folded into the file. */
  private static void release(Sql sql) {
    try {
      sql.update("ROLLBACK");
    } catch (SQLException e) {
      LOG.debug("There was no reading transaction to end", e);
    }
  }
}
