package firstline.storage.database;

/** A database that runs work in transactions. Calls block and may come from any thread. */
public interface Database extends AutoCloseable {
  /**
   * Runs work in one transaction and returns when it is durable.
   *
   * @param doing what is done, for a fault's message, for example {@code "store a turn"}
   * @throws firstline.core.port.StorageFault if it could not be done; nothing of it has taken
   *     effect
   */
  <T> T write(String doing, Work<T> work);

  /**
   * Runs work that only reads, on one consistent state.
   *
   * @throws firstline.core.port.StorageFault if it could not be done now
   * @throws IllegalStateException if the work itself failed
   */
  <T> T read(String doing, Work<T> work);

  /**
   * Asks for a sign of life, which does not wait behind other work for long.
   *
   * @throws firstline.core.port.StorageFault if there is none
   */
  void ping();

  /** Finishes what was handed in and lets go of every connection. */
  @Override
  void close();
}
