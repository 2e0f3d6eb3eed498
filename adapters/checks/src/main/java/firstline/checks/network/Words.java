package firstline.checks.network;

/** Makes what a foreign server said fit to be shown: one line, printable, short. */
public final class Words {
  private Words() {}

  /**
   * The text on one line, without control characters and halves of characters, at most {@code
   * longest} characters.
   */
  public static String clean(String text, int longest) {
    var line =
        text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    if (line.codePointCount(0, line.length()) <= longest) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, longest - 1)).strip() + "…";
  }
}
