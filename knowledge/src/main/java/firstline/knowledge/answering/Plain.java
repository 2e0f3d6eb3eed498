package firstline.knowledge.answering;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as it is compared: in lower case, without accents, every space the same.
 *
 * @param text all of it
 * @param words one after the other, figures included
 */
public record Plain(String text, List<String> words) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern QUOTES = Pattern.compile("[’‘`´]");
  private static final int STEM = 5;

  public static Plain of(String written) {
    var bare = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD)).replaceAll("");
    var text =
        SPACES
            .matcher(QUOTES.matcher(bare).replaceAll("'"))
            .replaceAll(" ")
            .toLowerCase(Locale.ROOT);
    var words = Arrays.stream(BETWEEN.split(text)).filter(word -> !word.isEmpty()).toList();
    return new Plain(text, words);
  }

  /** All pairs of neighbours. */
  Set<String> pairs() {
    var pairs = new HashSet<String>();
    for (int i = 1; i < words.size(); i++) {
      pairs.add(words.get(i - 1) + " " + words.get(i));
    }
    return pairs;
  }

  /** How the longer words begin, in their own order. */
  List<String> stems() {
    return words.stream()
        .filter(word -> word.length() >= STEM)
        .map(word -> word.substring(0, STEM))
        .collect(Collectors.toList());
  }
}
