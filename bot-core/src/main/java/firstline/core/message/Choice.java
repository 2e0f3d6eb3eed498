package firstline.core.message;

/** A button. */
public sealed interface Choice {
  String label();

  /** Comes back to us when it is pressed. */
  record Press(String label, Action action) implements Choice {}

  /** Opens an address; we do not learn of it. */
  record Open(String label, String url) implements Choice {}
}
