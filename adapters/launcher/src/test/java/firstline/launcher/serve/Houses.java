package firstline.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.discord.fake.FakeDiscord;
import firstline.launcher.settings.Loaded;
import firstline.launcher.settings.Settings;
import firstline.launcher.settings.SettingsFile;
import firstline.telegram.fake.FakeTelegram;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings for houses in tests. */
final class Houses {
  static final Path CONTENT = Path.of("../../knowledge/content").toAbsolutePath();
  static final String EMAIL = "ana@desk.example.net";
  static final String PASSWORD = "correct horse battery";

  private Houses() {}

  /** A web server on a free port, and these lines of settings. */
  static Settings settings(Path folder, String... lines) {
    Map<String, String> environment = new HashMap<>(Map.of("HTTP_PORT", "0"));
    for (var line : lines) {
      var parts = line.split("=", 2);
      environment.put(parts[0], parts[1]);
    }
    var loaded = SettingsFile.load(environment, folder, CONTENT);
    assertThat(loaded).isInstanceOf(Loaded.Good.class);
    return ((Loaded.Good) loaded).settings();
  }

  /** With Telegram and somebody who can log in. */
  static Settings withTelegram(Path folder, FakeTelegram telegram) {
    return settings(
        folder,
        "TELEGRAM_BOT_TOKEN=" + FakeTelegram.TOKEN,
        "TELEGRAM_API_URL=" + telegram.uri(),
        "TELEGRAM_SENDS_PER_SECOND=0",
        "ADMIN_EMAIL=" + EMAIL,
        "ADMIN_PASSWORD=" + PASSWORD);
  }

  /** With Discord. */
  static Settings withDiscord(Path folder, FakeDiscord discord) {
    return settings(
        folder,
        "DISCORD_BOT_TOKEN=" + FakeDiscord.TOKEN,
        "DISCORD_API_URL=" + discord.api(),
        "DISCORD_GATEWAY_URL=" + discord.gatewayAddress());
  }
}
