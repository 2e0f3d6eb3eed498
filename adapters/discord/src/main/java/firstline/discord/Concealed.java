package firstline.discord;

/** A word that must not be seen in logs: a token or a shared secret. */
public record Concealed(String reveal) {
  public Concealed {
    if (reveal.isBlank()) {
      throw new IllegalArgumentException("a secret must not be empty");
    }
  }

  @Override
  public String toString() {
    return "(concealed)";
  }
}
