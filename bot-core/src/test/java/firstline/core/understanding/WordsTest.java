package firstline.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WordsTest {
  /** The same said with expressions. */
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’`´]");

  private static final int[] CHARACTERS =
      "aZ09 .'’`´,-_()\n\u00e9\u00c9\u0130\u0301\u00b2\u2160\u00df\ufb01\u05e9\u0903\ud83d\udc4d\ud801\udc00\ud800"
          .codePoints()
          .toArray();

  @Test
  @DisplayName("words are what the expressions say, whatever the text")
  void areWhatTheExpressionsSay() {
    var chance = new Random(20_261_127);
    for (int i = 0; i < 20_000; i++) {
      var text =
          IntStream.range(0, chance.nextInt(12))
              .map(_ -> CHARACTERS[chance.nextInt(CHARACTERS.length)])
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(Words.of(text)).as(text).isEqualTo(byExpressions(text));
    }
  }

  private static List<String> byExpressions(String text) {
    var folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    var joined = APOSTROPHES.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("");
    return Arrays.stream(BETWEEN.split(joined)).filter(word -> !word.isEmpty()).toList();
  }

  @Test
  @DisplayName("a folded text stays as it is and begins with whole words only")
  void folded() {
    assertThat(Words.folded("  Don’t  PANIC, Zoë! ")).isEqualTo("dont panic zoe");
    assertThat(Words.folded("dont panic zoe")).isEqualTo("dont panic zoe");
    assertThat(Words.ofFolded("dont panic zoe")).containsExactly("dont", "panic", "zoe");
    assertThat(Words.startsWith("no thanks", "no")).isTrue();
    assertThat(Words.startsWith("no", "no")).isTrue();
    assertThat(Words.startsWith("nobody", "no")).isFalse();
    assertThat(Words.startsWith("no", "no thanks")).isFalse();
  }
}
