package firstline.core.port;

import org.jspecify.annotations.Nullable;

/** The database could not do what it was asked; nothing of the call has taken effect. */
public class StorageFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StorageFault(String what, @Nullable Throwable cause) {
    super(what, cause);
  }
}
