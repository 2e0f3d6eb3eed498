package firstline.knowledge.phrase;

import firstline.core.conversation.Phrasebook;
import firstline.core.message.Block;
import firstline.core.understanding.Vocabulary;
import firstline.knowledge.language.Tongues;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The phrasebook made of all sheets. What a language lacks is said in English. */
public final class Phrases implements Phrasebook {
  /** The language that has every key. */
  public static final Locale DEFAULT = Locale.ENGLISH;

  private record Language(
      Vocabulary vocabulary, Map<String, Phrase> phrases, Map<String, Label> labels) {}

  private final Map<Locale, Language> languages;
  private final Tongues tongues;

  private Phrases(Map<Locale, Language> languages, Tongues tongues) {
    this.languages = languages;
    this.tongues = tongues;
  }

  /**
   * Puts sheets together.
   *
   * @param common one sheet of each language
   * @param flows the flows' sheets; those of a language without a common sheet are left out
   * @param tongues what tells the languages of customers' words apart
   */
  public static Phrases of(List<Sheet> common, List<Sheet> flows, Tongues tongues) {
    var languages = new LinkedHashMap<Locale, Language>();
    common.stream()
        .sorted(
            java.util.Comparator.comparing((Sheet sheet) -> !sheet.locale().equals(DEFAULT))
                .thenComparing(sheet -> sheet.locale().toLanguageTag()))
        .forEach(sheet -> languages.put(sheet.locale(), language(sheet, flows)));
    return new Phrases(languages, tongues);
  }

  private static Language language(Sheet common, List<Sheet> flows) {
    var phrases = new HashMap<>(common.phrases());
    var labels = new HashMap<>(common.labels());
    flows.stream()
        .filter(flow -> flow.locale().equals(common.locale()))
        .forEach(
            flow -> {
              phrases.putAll(flow.phrases());
              labels.putAll(flow.labels());
            });
    return new Language(common.vocabulary().orElseThrow(), phrases, labels);
  }

  @Override
  public List<Locale> languages() {
    return List.copyOf(languages.keySet());
  }

  @Override
  public List<Block> phrase(Locale locale, String key, Map<String, ?> arguments) {
    return find(locale, language -> Optional.ofNullable(language.phrases().get(key)))
        .orElseThrow(() -> new IllegalArgumentException("No phrase '" + key + "'"))
        .with(arguments);
  }

  @Override
  public String label(Locale locale, String key, Map<String, ?> arguments) {
    return find(locale, language -> Optional.ofNullable(language.labels().get(key)))
        .orElseThrow(() -> new IllegalArgumentException("No label '" + key + "'"))
        .with(arguments);
  }

  @Override
  public Vocabulary vocabulary(Locale locale) {
    return find(locale, language -> Optional.of(language.vocabulary())).orElseThrow();
  }

  @Override
  public Optional<Locale> recognised(String words) {
    return tongues.of(words).filter(languages::containsKey);
  }

  private <T> Optional<T> find(Locale locale, Function<Language, Optional<T>> get) {
    return java.util.stream.Stream.of(locale, Locale.of(locale.getLanguage()), DEFAULT)
        .flatMap(wanted -> Optional.ofNullable(languages.get(wanted)).stream())
        .flatMap(language -> get.apply(language).stream())
        .findFirst();
  }
}
