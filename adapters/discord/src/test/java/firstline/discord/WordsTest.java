package firstline.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "fr", "it", "pt"})
  void every_word_is_there_in_every_language(String language) {
    for (var words : Words.values()) {
      var translated = words.in(Locale.forLanguageTag(language), "X");
      assertThat(translated).as(words.key()).isNotBlank().doesNotContain("''");
      assertThat(translated).isNotEqualTo(words.in(Locale.ENGLISH, "X"));
      assertThat(translated.contains("X")).isEqualTo(words.in(Locale.ENGLISH, "X").contains("X"));
    }
  }

  @Test
  void another_language_gets_english() {
    assertThat(Words.PANEL_BUTTON.in(Locale.JAPANESE)).isEqualTo("Get help");
  }

  @Test
  void descriptions_are_as_short_as_discord_wants_them() {
    var commands = Commands.all();
    for (int i = 0; i < commands.length(); i++) {
      var command = commands.getObject(i);
      check(command);
      Json.objects(command, "options").forEach(WordsTest::check);
    }
  }

  private static void check(DataObject described) {
    assertThat(described.getString("name")).matches("[a-z-]{1,32}");
    assertThat(described.getString("description")).hasSizeBetween(1, 100);
    var translated = described.getObject("description_localizations");
    assertThat(translated.keys()).hasSize(5);
    translated.values().forEach(words -> assertThat((String) words).hasSizeBetween(1, 100));
  }
}
