package firstline.core.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Phrases that mean the same, kept as they are compared and prepared so that every message can be
 * held against all of them: in lower case, without accents and punctuation.
 */
public final class Sayings {
  /** As many letters as a phrase may be longer or shorter than its misspelling. */
  private static final int MOST_WRONG = 2;

  private final Set<String> phrases;
  private final Map<Integer, List<String>> byLength;
  private final Map<String, List<List<String>>> byFirstWord;

  private Sayings(Set<String> phrases) {
    this.phrases = phrases;
    this.byLength = phrases.stream().collect(Collectors.groupingBy(String::length));
    this.byFirstWord =
        phrases.stream().map(Words::ofFolded).collect(Collectors.groupingBy(List::getFirst));
  }

  /** Those phrases, however they are written. */
  public static Sayings of(Set<String> phrases) {
    return new Sayings(
        phrases.stream()
            .map(Words::folded)
            .filter(phrase -> !phrase.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The phrases as they are compared. */
  public Set<String> phrases() {
    return phrases;
  }

  /** Whether a folded text is one of them. */
  boolean has(String folded) {
    return phrases.contains(folded);
  }

  /** Whether a folded text is one of them with a typing error. */
  boolean hasNear(String folded) {
    for (int length = folded.length() - MOST_WRONG;
        length <= folded.length() + MOST_WRONG;
        length++) {
      for (var phrase : byLength.getOrDefault(length, List.of())) {
        if (Spelling.near(folded, phrase)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a folded text begins with the words of one of them. */
  boolean begin(String folded) {
    for (int end = folded.indexOf(' '); end >= 0; end = folded.indexOf(' ', end + 1)) {
      if (phrases.contains(folded.substring(0, end))) {
        return true;
      }
    }
    return phrases.contains(folded);
  }

  /** Whether one of them stands anywhere among some words; one of a single word only if told. */
  boolean areAmong(List<String> words, boolean single) {
    for (int from = 0; from < words.size(); from++) {
      var rest = words.subList(from, words.size());
      for (var phrase : byFirstWord.getOrDefault(rest.getFirst(), List.of())) {
        if ((single || phrase.size() > 1)
            && phrase.size() <= rest.size()
            && rest.subList(0, phrase.size()).equals(phrase)) {
          return true;
        }
      }
    }
    return false;
  }
}
