package firstline.launcher.doctor;

import firstline.launcher.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks Telegram who we are, which disturbs no running bot. */
final class TelegramCall {
  /** What Telegram said. */
  sealed interface Said {
    /** The token is good. {@code theirs} is their clock, where they told. */
    record Hello(String username, Optional<Instant> theirs) implements Said {}

    /** {@code why} is for people and holds no token. */
    record No(String why) implements Said {}
  }

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Pattern OK = Pattern.compile("\"ok\"\\s*:\\s*true");
  private static final Pattern USERNAME =
      Pattern.compile("\"username\"\\s*:\\s*\"([A-Za-z0-9_]{1,64})\"");

  private final Settings.Telegram settings;

  TelegramCall(Settings.Telegram settings) {
    this.settings = settings;
  }

  Said ask() throws InterruptedException {
    var uri = URI.create(base() + "/bot" + settings.token().reveal() + "/getMe");
    var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
    try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      return said(client.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      return new Said.No(base() + " does not answer (" + e.getClass().getSimpleName() + ")");
    }
  }

  private Said said(HttpResponse<String> response) {
    var username = USERNAME.matcher(response.body());
    if (OK.matcher(response.body()).find() && username.find()) {
      return new Said.Hello(
          username.group(1), response.headers().firstValue("date").flatMap(TelegramCall::instant));
    }
    int status = response.statusCode();
    return new Said.No(
        status == 401 || status == 404
            ? "TELEGRAM_BOT_TOKEN wants a token that Telegram knows; this one it does not"
            : base() + " answers with status " + status);
  }

  private String base() {
    return settings.api().toString().replaceFirst("/+$", "");
  }

  private static Optional<Instant> instant(String date) {
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
