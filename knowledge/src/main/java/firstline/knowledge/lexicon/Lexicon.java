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

  /** A dot parts names, as in {@code mail.example.net}, but not figures, as in {@code 8.2}. */
  private static final Pattern BETWEEN =
      Pattern.compile("[^\\p{L}\\p{M}\\p{N}'.]+|(?<!\\p{N})\\.|\\.(?!\\p{N})");

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern EDGES = Pattern.compile("^['.]+|['.]+$");

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
    return BETWEEN
        .splitAsStream(plain)
        .map(word -> EDGES.matcher(word).replaceAll(""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static List<String> replaced(List<String> words, Map<String, String> by) {
    var replaced = new ArrayList<String>(words.size());
    int at = 0;
    while (at < words.size()) {
      int length = lengthAt(words, at, by);
      var found = by.get(expression(words, at, Math.max(length, 1)));
      replaced.add(found == null ? words.get(at) : found);
      at += Math.max(length, 1);
    }
    return List.copyOf(replaced);
  }

  /** How many words from a place on make the longest expression that is known; 0 if none does. */
  private static int lengthAt(List<String> words, int at, Map<String, String> known) {
    for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
      if (known.containsKey(expression(words, at, length))) {
        return length;
      }
    }
    return 0;
  }

  private static String expression(List<String> words, int at, int length) {
    return key(words.subList(at, at + length));
  }

  /** What an expression is looked up by; accents are often left out. */
  static String key(List<String> words) {
    var joined = words.size() == 1 ? words.getFirst() : String.join(" ", words);
    return ACCENTS.matcher(Normalizer.normalize(joined, Normalizer.Form.NFD)).replaceAll("");
  }
}
