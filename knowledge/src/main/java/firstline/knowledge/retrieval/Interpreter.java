package firstline.knowledge.retrieval;

import firstline.knowledge.lexicon.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads questions as the indexes of their languages take them. */
final class Interpreter {
  /** A question as the index of a language takes it. */
  record Asked(Locale language, List<String> words) {}

  private final Map<Locale, Analysis> analyses = new HashMap<>();

  /** Knows languages by their lexicons; others are read by their words as they are. */
  Interpreter(Map<Locale, Lexicon> lexicons) {
    lexicons.forEach((locale, words) -> analyses.put(locale, Analysis.of(locale, words)));
  }

  Analysis analysis(Locale locale) {
    var known = analyses.get(locale);
    return known == null ? Analysis.of(locale, Lexicon.none()) : known;
  }

  /** A question in its own language and, unless that is English, as far as it goes in English. */
  List<Asked> asked(String words, Locale spoken) {
    var own = new Asked(spoken, read(words, spoken));
    return spoken.getLanguage().equals(Locale.ENGLISH.getLanguage())
        ? List.of(own)
        : List.of(own, new Asked(Locale.ENGLISH, inEnglish(words, analysis(spoken))));
  }

  /** The stems of a text's telling words. */
  Set<String> stems(String words, Locale spoken) {
    var analysis = analysis(spoken);
    var telling =
        read(words, spoken).stream()
            .filter(word -> !analysis.lexicon().everyday().contains(word))
            .toList();
    return Set.copyOf(analysis.stems(telling).values());
  }

  private List<String> read(String words, Locale language) {
    return analysis(language).lexicon().read(words);
  }

  /** What can be said in English of a question in another language. */
  private List<String> inEnglish(String words, Analysis spoken) {
    var known = spoken.lexicon().readAsEnglish(words).stream().filter(spoken::tells).toList();
    return read(String.join(" ", known), Locale.ENGLISH);
  }
}
