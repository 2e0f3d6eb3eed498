package firstline.launcher.settings;

/** A value that is never shown: a token, a password, an address with one in it. */
public record Secret(String reveal) {
  @Override
  public String toString() {
    return "(secret)";
  }
}
