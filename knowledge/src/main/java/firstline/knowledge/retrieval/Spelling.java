package firstline.knowledge.retrieval;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyTermsEnum;

/** Finds the word of our articles that a misspelt one was meant to be. */
final class Spelling {
  private static final int SHORTEST = 5;
  private static final int LONG = 7;
  private static final int LONGEST = 30;

  private final IndexReader index;
  private final String field;

  Spelling(IndexReader index, String field) {
    this.index = index;
    this.field = field;
  }

  /**
   * The nearest word, the more frequent of two that are as near. One letter may be wrong, in long
   * words two; the first is taken as it is.
   */
  Optional<String> nearest(String word) throws IOException {
    var terms = MultiTerms.getTerms(index, field);
    int length = word.codePointCount(0, word.length());
    if (terms == null || length < SHORTEST || length > LONGEST || !isLetters(word)) {
      return Optional.empty();
    }
    var near = new FuzzyTermsEnum(terms, new Term(field, word), length < LONG ? 1 : 2, 1, true);
    String best = null;
    double bestWorth = 0;
    for (var found = near.next(); found != null; found = near.next()) {
      double worth = near.getBoost() * 1_000 + Math.min(near.docFreq(), 999) / 1_000.0;
      if (worth > bestWorth) {
        best = found.utf8ToString();
        bestWorth = worth;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isLetters(String word) {
    return word.codePoints().allMatch(Character::isLetter);
  }
}
