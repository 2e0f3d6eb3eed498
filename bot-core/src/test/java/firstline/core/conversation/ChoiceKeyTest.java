package firstline.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceKeyTest {
  @Test
  void comesBackAsItWentAndFitsTelegram() {
    var key = new ChoiceKey(new ConversationId("a".repeat(26)), 999_999_999, 999);
    assertThat(key.encoded().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
    assertThat(ChoiceKey.decode(key.encoded())).contains(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "menu", "abcdefgh.1", "ABCDEFGH.1.1", "abcdefgh.1.x", "abcdefgh.1.1.1"})
  void readsNothingElse(String data) {
    assertThat(ChoiceKey.decode(data)).isEmpty();
  }
}
