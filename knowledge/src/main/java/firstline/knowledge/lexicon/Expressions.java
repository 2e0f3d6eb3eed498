package firstline.knowledge.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands for expressions of up to three words.
 *
 * @param meanings by expression, its words with a space between them, in lower case and without
 *     accents
 * @param beginnings the first words of the expressions that have several
 */
public record Expressions(Map<String, String> meanings, Set<String> beginnings) {
  /** The most words that make one expression. */
  static final int LONGEST = 3;

  /** None at all. */
  static final Expressions NONE = of(Map.of());

  /** Those of some meanings. */
  public static Expressions of(Map<String, String> meanings) {
    var beginnings = new HashSet<String>();
    for (var expression : meanings.keySet()) {
      int space = expression.indexOf(' ');
      if (space > 0) {
        beginnings.add(expression.substring(0, space));
      }
    }
    return new Expressions(Map.copyOf(meanings), Set.copyOf(beginnings));
  }

  /** Some words with their meaning for each expression among them; the longest that fits counts. */
  List<String> replaceIn(List<String> words) {
    var keys = words.stream().map(Lexicon::key).toList();
    var replaced = new ArrayList<String>(words.size());
    int at = 0;
    while (at < words.size()) {
      int length = lengthAt(keys, at);
      var meaning = meanings.get(expression(keys, at, length));
      replaced.add(meaning == null ? words.get(at) : meaning);
      at += length;
    }
    return List.copyOf(replaced);
  }

  /** How many words from a place on make the longest expression; 1 if none does. */
  private int lengthAt(List<String> keys, int at) {
    int length = beginnings.contains(keys.get(at)) ? Math.min(LONGEST, keys.size() - at) : 1;
    while (length > 1 && !meanings.containsKey(expression(keys, at, length))) {
      length--;
    }
    return length;
  }

  private static String expression(List<String> keys, int at, int length) {
    return length == 1 ? keys.get(at) : String.join(" ", keys.subList(at, at + length));
  }
}
