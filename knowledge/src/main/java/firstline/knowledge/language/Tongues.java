package firstline.knowledge.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells languages apart by their letters: no dictionary and no model, only texts of each language.
 * Says nothing rather than guess, since a name, an address or an error message has no language.
 */
public final class Tongues {
  /** The best language must be this much more likely than the next, as a logarithm. */
  private static final double CLEAR = 6;

  /** This share of a text's runs must have been seen in the language. */
  private static final double KNOWN = 0.8;

  /** Longer texts do not make it clearer. */
  private static final int MOST_LETTERS = 300;

  /** With one of these, it is an address or a piece of code. */
  private static final String SIGNS = "@/\\_<>=#";

  /** An abbreviation, or shouting. */
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}");

  private static final Pattern SPACE = Pattern.compile("\\s");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}']+");

  /** A turn asks for the same words each time it is decided again. */
  private static final int REMEMBERED = 500;

  private final Map<Locale, List<String>> texts;
  private final Cache<String, Optional<Locale>> remembered =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();
  private volatile Map<Locale, Tongue> learned = Map.of();

  private Tongues(Map<Locale, List<String>> texts) {
    this.texts = texts;
  }

  /** Learns from texts of each language, when the first words are to be told apart. */
  public static Tongues of(Map<Locale, List<String>> texts) {
    return new Tongues(Map.copyOf(texts));
  }

  /** The language of some words, two at least; nothing where that is not clear. */
  public Optional<Locale> of(String words) {
    return remembered.get(words.substring(0, Math.min(words.length(), MOST_LETTERS)), this::told);
  }

  private Optional<Locale> told(String words) {
    var runs = runs(words);
    var ranked =
        tongues().entrySet().stream()
            .map(entry -> Map.entry(entry.getKey(), likelihood(entry.getValue(), runs)))
            .sorted(Map.Entry.<Locale, Double>comparingByValue().reversed())
            .toList();
    boolean clear =
        ranked.size() > 1
            && SPACE.matcher(words.strip()).find()
            && ranked.get(0).getValue() - ranked.get(1).getValue() >= CLEAR;
    return clear
        ? Optional.of(ranked.getFirst().getKey()).filter(best -> isWrittenIn(best, runs))
        : Optional.empty();
  }

  /** Letters at random are nearer to one language than to another, and are in none. */
  private boolean isWrittenIn(Locale language, List<String> runs) {
    var tongue = tongues().get(language);
    return tongue != null && runs.stream().filter(tongue::knows).count() >= KNOWN * runs.size();
  }

  private Map<Locale, Tongue> tongues() {
    if (learned.isEmpty()) {
      synchronized (texts) {
        if (learned.isEmpty()) {
          learned = learn(texts);
        }
      }
    }
    return learned;
  }

  private static Map<Locale, Tongue> learn(Map<Locale, List<String>> texts) {
    var tongues = new HashMap<Locale, Tongue>();
    texts.forEach(
        (locale, written) -> {
          var runs = written.stream().flatMap(text -> runs(text).stream()).toList();
          tongues.put(locale, Tongue.of(runs));
        });
    return Map.copyOf(tongues);
  }

  private static double likelihood(Tongue tongue, List<String> runs) {
    return runs.stream().mapToDouble(tongue::likelihood).sum();
  }

  /** All runs of three letters, with a space where a word begins and ends. */
  private static List<String> runs(String text) {
    var runs = new ArrayList<String>();
    for (var part : SPACE.split(Normalizer.normalize(text, Normalizer.Form.NFC))) {
      if (isWords(part)) {
        runs(CAPITALS.matcher(part).replaceAll(" "), runs);
      }
    }
    return runs;
  }

  /** What holds a digit, a dot within or a sign is no word. */
  private static boolean isWords(String part) {
    int dot = part.indexOf('.', 1);
    return (dot < 0 || dot == part.length() - 1)
        && part.codePoints().noneMatch(c -> SIGNS.indexOf(c) >= 0 || isNumber(c));
  }

  private static boolean isNumber(int character) {
    return switch (Character.getType(character)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  private static void runs(String part, List<String> runs) {
    var plain = part.toLowerCase(Locale.ROOT).replace('’', '\'');
    for (var word : BETWEEN.split(plain)) {
      var spaced = " " + word + " ";
      for (int i = 0; i + 3 <= spaced.length(); i++) {
        runs.add(spaced.substring(i, i + 3));
      }
    }
  }
}
