package firstline.storage.database;

import firstline.core.port.StorageFault;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Work handed to a database thread, and whoever waits for it. */
final class Job<T> {
  private final String doing;
  private final Work<T> work;
  private final CompletableFuture<T> outcome = new CompletableFuture<>();
  private @Nullable T result;

  Job(String doing, Work<T> work) {
    this.doing = doing;
    this.work = work;
  }

  /** On the database's thread: does the work; nobody is told yet. */
  void run(Sql sql) throws SQLException {
    result = work.run(sql);
  }

  /** On the database's thread: the work is durable. */
  void done() {
    outcome.complete(result);
  }

  /** On the database's thread: nothing of the work has taken effect. */
  void failed(Throwable cause) {
    outcome.completeExceptionally(cause);
  }

  /** On the caller's thread: waits for the end of it. */
  T await() {
    try {
      return outcome.join();
    } catch (CompletionException e) {
      throw Faults.of(doing, e.getCause() == null ? e : e.getCause());
    }
  }

  /** On the caller's thread: hands this to a line and waits for the end of it. */
  T through(Line<Job<?>> line) {
    if (!line.join(this)) {
      throw new StorageFault(
          "Could not " + doing + ": the database is closed", new IllegalStateException("closed"));
    }
    return await();
  }
}
