package firstline.launcher.doctor;

import firstline.launcher.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;

/** Asks Discord who we are and what we may read, which disturbs no running bot. */
final class DiscordCall {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Pattern NAME = Pattern.compile("\"name\"\\s*:\\s*\"([^\"\\\\]{1,64})\"");
  private static final Pattern FLAGS = Pattern.compile("\"flags\"\\s*:\\s*([0-9]{1,18})");

  /** Set for a verified application, and for one in few servers. */
  private static final long MESSAGE_CONTENT = 1L << 18 | 1L << 19;

  private final Settings.Discord settings;

  DiscordCall(Settings.Discord settings) {
    this.settings = settings;
  }

  Finding ask() throws InterruptedException {
    var base = settings.api().toString().replaceFirst("/+$", "");
    var request =
        HttpRequest.newBuilder(URI.create(base + "/applications/@me"))
            .header("Authorization", "Bot " + settings.token().reveal())
            .header("User-Agent", "DiscordBot (https://firstline.example, 1.0)")
            .timeout(PATIENCE)
            .build();
    try (var client = client()) {
      return found(base, client.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      return Finding.bad(
          "discord", base + " does not answer (" + e.getClass().getSimpleName() + ")");
    }
  }

  /** Without an offer of HTTP/2, which a server of one's own may take for something else. */
  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(PATIENCE)
        .build();
  }

  private static Finding found(String base, HttpResponse<String> response) {
    return switch (response.statusCode()) {
      case 200 -> application(response.body());
      case 401 ->
          Finding.bad(
              "discord",
              "DISCORD_BOT_TOKEN wants a token that Discord knows; this one it does not");
      default -> Finding.bad("discord", base + " answers with status " + response.statusCode());
    };
  }

  private static Finding application(String body) {
    var name = NAME.matcher(body);
    var flags = FLAGS.matcher(body);
    var whose = name.find() ? name.group(1) : "an application without a name";
    boolean reads = flags.find() && (Long.parseLong(flags.group(1)) & MESSAGE_CONTENT) != 0;
    return reads
        ? Finding.good("discord", "the token is that of " + whose)
        : Finding.bad(
            "discord",
            "the token is that of "
                + whose
                + ", but it may not read messages in servers: switch on the Message Content Intent"
                + " under Bot in Discord's developer portal");
  }
}
