package firstline.core.channel;

import java.text.BreakIterator;
import java.util.Locale;

/** What platforms need of characters: valid ones, escaped ones, and no cut through one. */
public final class Characters {
  private static final char REPLACEMENT = '\uFFFD';
  private static final String ELLIPSIS = "…";

  private Characters() {}

  /** Without control characters (but line ends and tabs) and without halves of characters. */
  public static String sound(String text) {
    if (text.chars().noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c))) {
      return text;
    }
    var sound = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
        .forEach(sound::appendCodePoint);
    return sound.toString();
  }

  /** As text in HTML. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /**
   * The greatest place for a cut at or before {@code most} that does not go through a character.
   */
  public static int cut(String text, int most) {
    if (most >= text.length()) {
      return text.length();
    }
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int place = characters.isBoundary(most) ? most : characters.preceding(most);
    if (place > 0) {
      return place;
    }
    // A single character that is longer than the room: only its surrogate pairs stay whole.
    return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }

  /** At most so many UTF-16 units, with an ellipsis where something was left out. */
  public static String shortened(String text, int most) {
    return text.length() <= most
        ? text
        : text.substring(0, cut(text, most - ELLIPSIS.length())).stripTrailing() + ELLIPSIS;
  }
}
