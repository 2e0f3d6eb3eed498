package firstline.storage.database;

/**
 * The right to be the one program that runs on a database, of several that are started on it. It
 * ends with the program, however that ends, and then another one gets it.
 */
public interface Tenure extends AutoCloseable {
  /** How it stands. */
  enum Standing {
    OURS,
    /** Another program has it. */
    ANOTHERS,
    /** The database cannot be asked now. */
    UNKNOWN
  }

  /** Takes it where it is free, keeps it where it is ours, and says how it stands. */
  Standing take();

  /** Gives it back. */
  @Override
  void close();
}
