package firstline.core.understanding;

import firstline.core.message.Escape;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
    return read(Words.of(text), vocabulary);
  }

  static Optional<Escape> read(List<String> words, Vocabulary vocabulary) {
    var folded = String.join(" ", words);
    return unique(vocabulary, phrases -> phrases.has(folded))
        .or(() -> unique(vocabulary, phrases -> phrases.hasNear(folded)))
        .or(() -> asksForPerson(words, vocabulary) ? Optional.of(Escape.PERSON) : Optional.empty());
  }

  private static boolean asksForPerson(List<String> words, Vocabulary vocabulary) {
    var phrases = vocabulary.escapes().get(Escape.PERSON);
    return phrases != null
        && words.size() <= LONGEST_REQUEST
        && phrases.areAmong(words, words.size() <= LONGEST_SHOUT);
  }

  private static Optional<Escape> unique(Vocabulary vocabulary, Predicate<Sayings> said) {
    Optional<Escape> only = Optional.empty();
    for (var escape : vocabulary.escapes().entrySet()) {
      if (said.test(escape.getValue())) {
        if (only.isPresent()) {
          return Optional.empty();
        }
        only = Optional.of(escape.getKey());
      }
    }
    return only;
  }
}
