package firstline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramSettingsTest {
  private static final Concealed TOKEN = new Concealed("4711:abc-DEF_1");

  @Test
  void showsNoSecret() {
    var webhook =
        new TelegramSettings.Reception.Webhook(
            URI.create("https://x.example"), new Concealed("s3cret"));
    var settings = TelegramSettings.polling(TOKEN, TelegramSettings.TELEGRAM);

    assertThat(settings.toString() + webhook).doesNotContain("abc-DEF_1", "s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "4711", "4711:", "4711:with space", ":abc"})
  void refusesATokenOfAnotherShape(String token) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TelegramSettings.polling(new Concealed(token), TelegramSettings.TELEGRAM))
        .withMessageContaining("TELEGRAM_BOT_TOKEN")
        .withMessageNotContaining(token);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://x.example", "https://x.example/bot", "x.example", "https://x.example?a=1"})
  void refusesAnAddressThatIsMoreThanAServer(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TelegramSettings.polling(TOKEN, URI.create(address)))
        .withMessageContaining("TELEGRAM_API_URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"with space", "ü", "a.b"})
  void refusesASecretThatTelegramWouldNotTake(String secret) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new TelegramSettings.Reception.Webhook(
                    URI.create("https://x.example"), new Concealed(secret)))
        .withMessageContaining("TELEGRAM_WEBHOOK_SECRET");
  }

  @Test
  void refusesCommandsThatTelegramWouldNotTake() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Command("Menu", "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Command("menu", " "));
  }
}
