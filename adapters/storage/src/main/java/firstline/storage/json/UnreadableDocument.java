package firstline.storage.json;

/** A stored document cannot be read back: it is damaged, or another release wrote it. */
public final class UnreadableDocument extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableDocument(String what) {
    super(what);
  }

  UnreadableDocument(String what, Throwable cause) {
    super(what, cause);
  }
}
