package firstline.knowledge.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known about the words of a language, in lower case.
 *
 * @param ignored say nothing about what a question is about
 * @param everyday do not show that a question is one for us
 * @param elsewhere show that a question is about something else
 * @param same what stands for an expression of up to three words
 * @param english the English for an expression of up to three words, for articles that are not
 *     translated
 */
public record Lexicon(
    Set<String> ignored,
    Set<String> everyday,
    Set<String> elsewhere,
    Map<String, String> same,
    Map<String, String> english) {
  /** The most words that make one expression. */
  static final int LONGEST = 3;

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  public Lexicon {
    ignored = Set.copyOf(ignored);
    everyday = Set.copyOf(everyday);
    elsewhere = Set.copyOf(elsewhere);
    same = Map.copyOf(same);
    english = Map.copyOf(english);
  }

  /** Of a language that nothing is known about. */
  public static Lexicon none() {
    return new Lexicon(Set.of(), Set.of(), Set.of(), Map.of(), Map.of());
  }

  /** Whether a word is known to be a word, be it of no use for a search. */
  public boolean knows(String word) {
    return ignored.contains(word) || everyday.contains(word) || elsewhere.contains(word);
  }

  /** The words of a text in lower case, with one expression for all that mean the same. */
  public List<String> read(String text) {
    return replaced(words(text), same);
  }

  /** The words of a text, as far as they are known in English. */
  public List<String> readAsEnglish(String text) {
    return replaced(words(text), english);
  }

  /** The words of a text as they are, in lower case. */
  static List<String> words(String text) {
    var plain =
        Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('’', '\'');
    return new WordScanner(plain).words();
  }

  private static List<String> replaced(List<String> words, Map<String, String> by) {
    var keys = words.stream().map(word -> key(word)).toList();
    var replaced = new ArrayList<String>(words.size());
    int at = 0;
    while (at < words.size()) {
      int length = lengthAt(keys, at, by);
      var found = by.get(expression(keys, at, Math.max(length, 1)));
      replaced.add(found == null ? words.get(at) : found);
      at += Math.max(length, 1);
    }
    return List.copyOf(replaced);
  }

  /** How many words from a place on make the longest expression that is known; 0 if none does. */
  private static int lengthAt(List<String> keys, int at, Map<String, String> known) {
    for (int length = Math.min(LONGEST, keys.size() - at); length > 0; length--) {
      if (known.containsKey(expression(keys, at, length))) {
        return length;
      }
    }
    return 0;
  }

  private static String expression(List<String> keys, int at, int length) {
    return length == 1 ? keys.get(at) : String.join(" ", keys.subList(at, at + length));
  }

  /** What an expression is looked up by; accents are often left out. */
  static String key(List<String> words) {
    return key(String.join(" ", words));
  }

  private static String key(String word) {
    return isPlain(word)
        ? word
        : ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
  }

  private static boolean isPlain(String word) {
    return word.chars().allMatch(c -> c < 128);
  }
}
