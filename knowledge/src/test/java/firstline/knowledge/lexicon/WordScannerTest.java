package firstline.knowledge.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WordScannerTest {
  /** The same said with expressions. */
  private static final Pattern BETWEEN =
      Pattern.compile("[^\\p{L}\\p{M}\\p{N}'.]+|(?<!\\p{N})\\.|\\.(?!\\p{N})");

  private static final Pattern EDGES = Pattern.compile("^['.]+|['.]+$");

  private static final int[] CHARACTERS =
      "aZ09 .',-_()\n\u00e9\u0301\u00b2\u2160\u05e9\u0903\u20dd\ud83d\udc4d\ud801\udc00\ud800"
          .codePoints()
          .toArray();

  @Test
  @DisplayName("words are what the expressions say, whatever the text")
  void scansAsTheExpressionsSay() {
    var chance = new Random(20_261_127);
    for (int i = 0; i < 20_000; i++) {
      var text =
          IntStream.range(0, chance.nextInt(12))
              .map(_ -> CHARACTERS[chance.nextInt(CHARACTERS.length)])
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(new WordScanner(text).words()).as(text).isEqualTo(byExpressions(text));
    }
  }

  private static List<String> byExpressions(String text) {
    return BETWEEN
        .splitAsStream(text)
        .map(word -> EDGES.matcher(word).replaceAll(""))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
