package firstline.launcher.doctor;

/**
 * What was found about one thing.
 *
 * @param what for example {@code database}
 * @param good whether a start would work with it
 * @param words how it is, for people
 */
public record Finding(String what, boolean good, String words) {
  static Finding good(String what, String words) {
    return new Finding(what, true, words);
  }

  static Finding bad(String what, String words) {
    return new Finding(what, false, words);
  }
}
