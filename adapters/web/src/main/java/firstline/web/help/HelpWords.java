package firstline.web.help;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The help centre's own words in one language; what a language lacks is said in English. */
public final class HelpWords {
  private static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "it", "pt");
  private static final Map<String, HelpWords> ALL = all();

  private final Properties words;

  private HelpWords(Properties words) {
    this.words = words;
  }

  /** The words for a language. */
  static HelpWords in(Locale locale) {
    var known = ALL.get(locale.getLanguage());
    return known == null ? ALL.getOrDefault("en", new HelpWords(new Properties())) : known;
  }

  /** The words under a key. */
  public String of(String key) {
    return words.getProperty(key, key);
  }

  /** What a group of articles is called. */
  public String group(String slug) {
    var plain = slug.replace('-', ' ');
    var shown =
        plain.isEmpty() ? plain : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    return words.getProperty("group." + slug, shown);
  }

  private static Map<String, HelpWords> all() {
    var english = read("en", new Properties());
    var all = new HashMap<String, HelpWords>();
    LANGUAGES.forEach(language -> all.put(language, new HelpWords(read(language, english))));
    return Map.copyOf(all);
  }

  private static Properties read(String language, Properties standard) {
    var words = new Properties(standard);
    var name = "words." + language + ".properties";
    try (var in = HelpWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The words " + name + " are missing");
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("The words " + name + " cannot be read", e);
    }
  }
}
