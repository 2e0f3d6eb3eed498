package firstline.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  @Test
  void takesTheLanguageLikedBest() {
    assertThat(Languages.best("de-AT,de;q=0.9,en;q=0.8")).contains(Locale.forLanguageTag("de-AT"));
    assertThat(Languages.best("en;q=0.2, es;q=0.9")).contains(Locale.forLanguageTag("es"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "", ";;;", "q=1", "en;q=x", "en;q=0"})
  void guessesNothing(String header) {
    assertThat(Languages.best(header)).isEqualTo(Optional.empty());
  }
}
