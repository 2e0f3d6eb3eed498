package firstline.storage.database;

/** Storage cannot be used as it is set up; the message names what is wrong and how to mend it. */
public final class CannotOpenStorage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotOpenStorage(String message) {
    super(message);
  }

  public CannotOpenStorage(String message, Throwable cause) {
    super(message, cause);
  }
}
