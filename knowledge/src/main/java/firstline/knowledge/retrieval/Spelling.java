package firstline.knowledge.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;

/**
 * Finds the word of our articles that a misspelt one was meant to be. There are some thousands of
 * words, and few of them begin alike, so that comparing is quicker than any structure for it.
 */
final class Spelling {
  private static final int SHORTEST = 5;
  private static final int LONG = 7;
  private static final int LONGEST = 30;

  /**
   * A word of our articles.
   *
   * @param letters its code points
   * @param articles how many have it
   */
  private record Known(String word, int[] letters, int articles) {}

  private final Map<Integer, List<Known>> byFirst = new HashMap<>();

  Spelling(IndexReader index, String field) throws IOException {
    var terms = MultiTerms.getTerms(index, field);
    if (terms == null) {
      return;
    }
    var each = terms.iterator();
    for (var term = each.next(); term != null; term = each.next()) {
      var word = term.utf8ToString();
      var letters = word.codePoints().toArray();
      if (letters.length > 0 && letters.length <= LONGEST + 2) {
        byFirst
            .computeIfAbsent(letters[0], _ -> new ArrayList<>())
            .add(new Known(word, letters, each.docFreq()));
      }
    }
  }

  /**
   * The nearest word, the more frequent of two that are as near. One letter may be wrong, in long
   * words two; the first is taken as it is.
   */
  Optional<String> nearest(String word) {
    var letters = word.codePoints().toArray();
    if (letters.length < SHORTEST || letters.length > LONGEST || !isLetters(word)) {
      return Optional.empty();
    }
    int most = letters.length < LONG ? 1 : 2;
    String best = null;
    double bestWorth = 0;
    for (var known : byFirst.getOrDefault(letters[0], List.of())) {
      int wrong = Slips.between(letters, known.letters(), most);
      if (wrong <= most) {
        double worth = worth(wrong, Math.min(letters.length, known.letters().length), known);
        if (worth > bestWorth) {
          best = known.word();
          bestWorth = worth;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static double worth(int wrong, int length, Known known) {
    return (1 - (double) wrong / length) * 1_000 + Math.min(known.articles(), 999) / 1_000.0;
  }

  private static boolean isLetters(String word) {
    return word.codePoints().allMatch(Character::isLetter);
  }
}
