package firstline.storage.database;

/** Text as both databases can keep it. */
public final class Storable {
  private static final char REPLACEMENT = '\uFFFD';

  private Storable() {}

  /**
   * The text, with what no database takes (a zero character, half of a surrogate pair) replaced by
   * U+FFFD.
   */
  public static String text(String text) {
    return isFine(text) ? text : mended(text);
  }

  private static boolean isFine(String text) {
    if (text.indexOf('\0') >= 0) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints().noneMatch(Storable::isHalf);
      }
    }
    return true;
  }

  private static String mended(String text) {
    return text.codePoints()
        .map(c -> c == 0 || isHalf(c) ? REPLACEMENT : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
