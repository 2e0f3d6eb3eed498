package firstline.core.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as its words: lower case, without accents, punctuation and double spaces. By hand, because
 * every message goes through this several times.
 */
final class Words {
  private static final String APOSTROPHES = "'’`´";

  private Words() {}

  static List<String> of(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    var plain = plain(text);
    for (int at = 0; at < plain.length(); at += Character.charCount(plain.codePointAt(at))) {
      int character = plain.codePointAt(at);
      if (isPart(character)) {
        word.appendCodePoint(character);
      } else if (APOSTROPHES.indexOf(character) < 0) {
        end(word, words);
      }
    }
    end(word, words);
    return List.copyOf(words);
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** In lower case and without marks. */
  private static String plain(String text) {
    return (isAscii(text) ? text : withoutMarks(Normalizer.normalize(text, Normalizer.Form.NFKD)))
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static String withoutMarks(String text) {
    return text.codePoints()
        .filter(c -> !isMark(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isPart(int character) {
    return Character.isLetter(character) || isFigure(character);
  }

  private static boolean isFigure(int character) {
    return switch (Character.getType(character)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  private static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  static String folded(String text) {
    return String.join(" ", of(text));
  }

  /** The words of a text that is folded already. */
  static List<String> ofFolded(String folded) {
    return List.of(folded.split(" "));
  }

  /** Whether a folded text begins with the words of another. */
  static boolean startsWith(String folded, String beginning) {
    return folded.startsWith(beginning)
        && (folded.length() == beginning.length() || folded.charAt(beginning.length()) == ' ');
  }
}
