package firstline.core.understanding;

import firstline.core.message.Escape;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Reads the words that work from anywhere. */
public final class Escapes {
  /** A longer sentence that names a person is about something else. */
  private static final int LONGEST_REQUEST = 8;

  /** One word for a person needs an even shorter one. */
  private static final int LONGEST_SHOUT = 4;

  private Escapes() {}

  /**
   * What works from anywhere, if the whole text is a word for it. A person is also asked for in a
   * short sentence, as in "can I talk to a human please": nobody should have to find the word.
   */
  public static Optional<Escape> read(String text, Vocabulary vocabulary) {
    var folded = Words.folded(text);
    return unique(vocabulary, folded, String::equals)
        .or(() -> unique(vocabulary, folded, Spelling::near))
        .or(
            () ->
                asksForPerson(Words.ofFolded(folded), vocabulary)
                    ? Optional.of(Escape.PERSON)
                    : Optional.empty());
  }

  private static boolean asksForPerson(List<String> words, Vocabulary vocabulary) {
    return vocabulary.escapes().getOrDefault(Escape.PERSON, Set.of()).stream()
        .map(Words::ofFolded)
        .filter(phrase -> words.size() <= (phrase.size() == 1 ? LONGEST_SHOUT : LONGEST_REQUEST))
        .anyMatch(phrase -> Collections.indexOfSubList(words, phrase) >= 0);
  }

  private static Optional<Escape> unique(
      Vocabulary vocabulary, String typed, BiPredicate<String, String> same) {
    var matches =
        vocabulary.escapes().entrySet().stream()
            .filter(e -> e.getValue().stream().anyMatch(phrase -> same.test(typed, phrase)))
            .map(Map.Entry::getKey)
            .toList();
    return matches.size() == 1 ? Optional.of(matches.getFirst()) : Optional.empty();
  }
}
