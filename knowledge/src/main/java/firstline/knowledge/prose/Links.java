package firstline.knowledge.prose;

import java.util.regex.Pattern;

/** Which addresses a message may lead to. */
final class Links {
  private static final Pattern ABSOLUTE =
      Pattern.compile("(https?://|mailto:)[^\\s\\p{Cntrl}<>\"]+", Pattern.CASE_INSENSITIVE);

  private static final Pattern BESIDE = Pattern.compile("[^:/#?\uE000-\uE003]+\\.[A-Za-z0-9]+");

  private Links() {}

  static boolean isAbsolute(String url) {
    return ABSOLUTE.matcher(url).matches();
  }

  /** Whether it can only be the name of a file that lies beside. */
  static boolean isBeside(String url) {
    return BESIDE.matcher(url).matches();
  }

  /** Whether it is such an address, or may become one when its hole at the beginning is filled. */
  static boolean canBe(String url) {
    return isAbsolute(url) || Holes.opensWith(url);
  }

  /** Whether plain text is nothing but the address of a page. */
  static boolean isPage(String text) {
    return text.regionMatches(true, 0, "http", 0, 4) && isAbsolute(text);
  }
}
