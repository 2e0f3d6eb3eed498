package firstline.knowledge.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the words of a text: letters, marks, figures and apostrophes without a gap. A dot parts
 * names, as in {@code mail.example.net}, but not figures, as in {@code 8.2}. By hand, because every
 * article goes through this at the start.
 */
final class WordScanner {
  private final String text;
  private final List<String> words = new ArrayList<>();

  WordScanner(String text) {
    this.text = text;
  }

  List<String> words() {
    int begin = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (!isPart(at)) {
        add(begin, at);
        begin = at + Character.charCount(text.codePointAt(at));
      }
    }
    add(begin, text.length());
    return List.copyOf(words);
  }

  private void add(int begin, int end) {
    int first = begin;
    int last = end;
    while (first < last && text.charAt(first) == '\'') {
      first++;
    }
    while (first < last && text.charAt(last - 1) == '\'') {
      last--;
    }
    if (first < last) {
      words.add(text.substring(first, last));
    }
  }

  private boolean isPart(int at) {
    int character = text.codePointAt(at);
    if (character < 128) {
      return character == '.' ? isBetweenFigures(at) : isPlainPart(character);
    }
    return Character.isLetter(character) || isFigure(character) || isMark(character);
  }

  private static boolean isPlainPart(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= '0' && character <= '9')
        || (character >= 'A' && character <= 'Z')
        || character == '\'';
  }

  private boolean isBetweenFigures(int at) {
    return at > 0
        && at + 1 < text.length()
        && isFigure(text.codePointBefore(at))
        && isFigure(text.codePointAt(at + 1));
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
}
