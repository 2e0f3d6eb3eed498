package firstline.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class DiscordSettingsTest {
  private static final Concealed TOKEN = new Concealed("a.b.c");

  @Test
  void the_api_has_a_slash_at_its_end() {
    var api = URI.create("http://127.0.0.1:8091/api/v10");
    assertThat(new DiscordSettings(TOKEN, api, DiscordSettings.GATEWAY).api())
        .hasToString("http://127.0.0.1:8091/api/v10/");
  }

  @Test
  void a_wrong_address_is_refused_by_its_setting() {
    assertThatThrownBy(
            () -> new DiscordSettings(TOKEN, DiscordSettings.API, URI.create("https://a.example")))
        .hasMessageContaining("DISCORD_GATEWAY_URL");
  }

  @Test
  void the_token_does_not_show() {
    var settings = new DiscordSettings(TOKEN, DiscordSettings.API, DiscordSettings.GATEWAY);
    assertThat(settings.toString()).doesNotContain("a.b.c");
  }
}
