package firstline.knowledge.lexicon;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known about the words of a language, in lower case.
 *
 * @param ignored say nothing about what a question is about
 * @param everyday do not show that a question is one for us
 * @param elsewhere show that a question is about something else
 * @param same what stands for an expression
 * @param english the English for an expression, for articles that are not translated
 */
public record Lexicon(
    Set<String> ignored,
    Set<String> everyday,
    Set<String> elsewhere,
    Expressions same,
    Expressions english) {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  public Lexicon {
    ignored = Set.copyOf(ignored);
    everyday = Set.copyOf(everyday);
    elsewhere = Set.copyOf(elsewhere);
  }

  /** Of a language that nothing is known about. */
  public static Lexicon none() {
    return new Lexicon(Set.of(), Set.of(), Set.of(), Expressions.NONE, Expressions.NONE);
  }

  /** Whether a word is known to be a word, be it of no use for a search. */
  public boolean knows(String word) {
    return ignored.contains(word) || everyday.contains(word) || elsewhere.contains(word);
  }

  /** The words of a text in lower case, with one expression for all that mean the same. */
  public List<String> read(String text) {
    return same.replaceIn(words(text));
  }

  /** The words of a text, as far as they are known in English. */
  public List<String> readAsEnglish(String text) {
    return english.replaceIn(words(text));
  }

  /** The words of a text as they are, in lower case. */
  static List<String> words(String text) {
    var plain =
        Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('’', '\'');
    return new WordScanner(plain).words();
  }

  /** What an expression is looked up by; accents are often left out. */
  static String key(List<String> words) {
    return key(String.join(" ", words));
  }

  static String key(String word) {
    return isPlain(word)
        ? word
        : ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
  }

  private static boolean isPlain(String word) {
    return word.chars().allMatch(c -> c < 128);
  }
}
