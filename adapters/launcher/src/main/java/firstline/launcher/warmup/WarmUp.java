package firstline.launcher.warmup;

import firstline.launcher.serve.House;
import firstline.launcher.settings.Loaded;
import firstline.launcher.settings.Settings;
import firstline.launcher.settings.SettingsFile;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The short life: start, a few answers in Telegram, a look at each page, start again, stop. */
public final class WarmUp {
  /** What the folder's name begins with. */
  static final String FOLDER = "firstline-warm-up";

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final List<String> QUESTIONS =
      List.of("/start", "my mails get stuck in the outbox", "my website is slow", "/menu");
  private static final List<String> PAGES = List.of("/chat", "/console", "/readyz", "/");

  private final Path content;

  /**
   * @param content the folder of the content to start with
   */
  public WarmUp(Path content) {
    this.content = content.toAbsolutePath();
  }

  /**
   * Lives it in a folder of its own, which is removed at the end.
   *
   * @throws IOException if a page or an answer does not come
   * @throws firstline.launcher.serve.CannotStart if the program cannot start
   */
  public void live() throws IOException, InterruptedException {
    var folder = Files.createTempDirectory(FOLDER);
    try (var telegram = LoopbackTelegram.start()) {
      // The second start finds the tables made, as most starts do.
      for (int start = 1; start <= 2; start++) {
        try (var house = House.start(settings(folder, telegram), words -> {})) {
          look(house.local());
          talk(telegram);
        }
      }
    } finally {
      remove(folder);
    }
  }

  private Settings settings(Path folder, LoopbackTelegram telegram) {
    var environment =
        Map.of(
            "HTTP_PORT",
            "0",
            "TELEGRAM_BOT_TOKEN",
            LoopbackTelegram.TOKEN,
            "TELEGRAM_API_URL",
            telegram.uri().toString(),
            "TELEGRAM_SENDS_PER_SECOND",
            "0");
    return switch (SettingsFile.load(environment, folder, content)) {
      case Loaded.Good(var settings, var warnings) -> settings;
      case Loaded.Wrong(var problems, var warnings) ->
          throw new IllegalStateException(problems.toString());
    };
  }

  private static void talk(LoopbackTelegram telegram) throws IOException, InterruptedException {
    for (var question : QUESTIONS) {
      if (!telegram.converse(question, LONGEST)) {
        throw new IOException("there was no answer to \"" + question + "\"");
      }
    }
  }

  /** By hand, for what an HTTP client needs is of no use to the program. */
  private static void look(URI at) throws IOException {
    for (var page : PAGES) {
      try (var socket = new Socket(at.getHost(), at.getPort())) {
        socket.setSoTimeout(Math.toIntExact(LONGEST.toMillis()));
        var request = "GET " + page + " HTTP/1.0\r\nHost: " + at.getAuthority() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
