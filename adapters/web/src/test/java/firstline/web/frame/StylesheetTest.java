package firstline.web.frame;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contrast that the stylesheet promises, in light and in dark. */
class StylesheetTest {
  private static final Pattern TOKEN =
      Pattern.compile("(--[a-z-]+): ?light-dark\\((#[0-9a-f]{6}), ?(#[0-9a-f]{6})\\)");
  private static final List<String> GROUNDS = List.of("--bg", "--surface", "--sunken");

  private final String css =
      new String(new Assets().content("firstline.css"), StandardCharsets.UTF_8);

  @Test
  void bodyTextReachesTripleA() {
    for (var ground : GROUNDS) {
      assertContrast(tokens(css), "--text", ground, 7);
    }
  }

  @Test
  void allOtherTextReachesDoubleA() {
    for (var ground : GROUNDS) {
      assertContrast(tokens(css), "--muted", ground, 4.5);
    }
    for (var state : List.of("--good", "--warn", "--bad")) {
      assertContrast(tokens(css), state, state + "-soft", 4.5);
      assertContrast(tokens(css), state, "--surface", 4.5);
    }
  }

  @Test
  void bordersOfFieldsCanBeSeen() {
    assertContrast(tokens(css), "--line-strong", "--surface", 3);
    assertContrast(tokens(css), "--line-strong", "--bg", 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1f5fbf", "ffff00", "000000", "ffffff", "ff0000", "00ff00", "7f7f7f", "102030"})
  void everyAccentStaysReadable(String hex) {
    var tokens = new HashMap<>(tokens(css));
    tokens.putAll(tokens(Accent.parse(hex).orElseThrow().css()));
    assertContrast(tokens, "--on-accent", "--accent", 4.5);
    for (var ground : GROUNDS) {
      assertContrast(tokens, "--accent-text", ground, 4.5);
      assertContrast(tokens, "--accent", ground, 3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "gggggg", "red", "#1234567"})
  void takesColoursOnly(String hex) {
    assertThat(Accent.parse(hex)).isEqualTo(Optional.empty());
  }

  @Test
  void asksNobodyElseForAnything() {
    assertThat(css).doesNotContain("@import").doesNotContain("url(");
  }

  private static void assertContrast(
      Map<String, List<Colour>> tokens, String ink, String ground, double least) {
    for (int scheme = 0; scheme < 2; scheme++) {
      assertThat(
              requireNonNull(tokens.get(ink))
                  .get(scheme)
                  .contrast(requireNonNull(tokens.get(ground)).get(scheme)))
          .as("%s on %s, %s", ink, ground, scheme == 0 ? "light" : "dark")
          .isGreaterThanOrEqualTo(least);
    }
  }

  private static Map<String, List<Colour>> tokens(String css) {
    Map<String, List<Colour>> found = new HashMap<>();
    var matcher = TOKEN.matcher(css);
    while (matcher.find()) {
      found.put(matcher.group(1), List.of(colour(matcher.group(2)), colour(matcher.group(3))));
    }
    return found;
  }

  private static Colour colour(String hex) {
    return Accent.parse(hex).orElseThrow().colour();
  }
}
