package firstline.core.conversation;

import firstline.core.understanding.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds out what language a customer writes, as long as none was chosen, and speaks it. English may
 * be a quoted error message, so that it is never taken for settled; another language is.
 */
final class Listening {
  private Listening() {}

  static void to(Draft draft, String text) {
    if (!draft.header.languageIsChosen()) {
      heard(draft, text).ifPresent(language -> speak(draft, language));
    }
  }

  private static void speak(Draft draft, Locale language) {
    boolean settled = !isSame(language, Locale.ENGLISH);
    if (isSame(language, draft.header.locale())) {
      draft.header.speak(draft.header.locale(), settled);
    } else {
      draft.because("language.heard", language.toLanguageTag());
      draft.header.speak(language, settled);
    }
  }

  /** A word that we know in one language only tells it; else the whole text does, or nothing. */
  private static Optional<Locale> heard(Draft draft, String text) {
    var known = knownIn(draft.playbook.phrases(), text);
    return known.isEmpty()
        ? draft.playbook.phrases().recognised(text)
        : known.stream().findFirst().filter(_ -> known.size() == 1);
  }

  private static List<Locale> knownIn(Phrasebook phrases, String text) {
    var vocabularies =
        phrases.languages().stream()
            .collect(Collectors.toMap(Function.identity(), phrases::vocabulary));
    return Vocabulary.knowing(text, vocabularies);
  }

  private static boolean isSame(Locale one, Locale other) {
    return one.getLanguage().equals(other.getLanguage());
  }
}
