package firstline.core.understanding;

/** How far apart two spellings are. */
final class Spelling {
  private Spelling() {}

  /** Whether one is the other with a typing error: one in 4 to 7 letters, two in longer words. */
  static boolean near(String typed, String meant) {
    int allowed = meant.length() < 4 ? 0 : meant.length() < 8 ? 1 : 2;
    if (Math.abs(typed.length() - meant.length()) > allowed) {
      return false;
    }
    int begin = 0;
    int least = Math.min(typed.length(), meant.length());
    while (begin < least && typed.charAt(begin) == meant.charAt(begin)) {
      begin++;
    }
    return within(allowed, typed.substring(begin), meant.substring(begin));
  }

  /** Whether so few changes are enough; gives up as soon as they are not. */
  private static boolean within(int allowed, String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() + b.length() <= allowed;
    }
    if (a.charAt(0) == b.charAt(0)) {
      return within(allowed, a.substring(1), b.substring(1));
    }
    return allowed > 0
        && (within(allowed - 1, a.substring(1), b.substring(1))
            || within(allowed - 1, a.substring(1), b)
            || within(allowed - 1, a, b.substring(1))
            || (isSwapped(a, b) && within(allowed - 1, a.substring(2), b.substring(2))));
  }

  private static boolean isSwapped(String a, String b) {
    return a.length() > 1
        && b.length() > 1
        && a.charAt(0) == b.charAt(1)
        && a.charAt(1) == b.charAt(0);
  }
}
