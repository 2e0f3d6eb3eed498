package firstline.core.understanding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text as its words: lower case, without accents, punctuation and double spaces. */
final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’`´]");

  private Words() {}

  static List<String> of(String text) {
    var folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    var joined = APOSTROPHES.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("");
    return Arrays.stream(BETWEEN.split(joined)).filter(word -> !word.isEmpty()).toList();
  }

  static String folded(String text) {
    return String.join(" ", of(text));
  }

  static boolean startsWith(List<String> words, List<String> beginning) {
    return !beginning.isEmpty()
        && words.size() >= beginning.size()
        && words.subList(0, beginning.size()).equals(beginning);
  }
}
