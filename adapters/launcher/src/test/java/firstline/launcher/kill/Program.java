package firstline.launcher.kill;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.launcher.Firstline;
import firstline.telegram.fake.FakeTelegram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as {@code firstline serve} runs it. */
final class Program implements AutoCloseable {
  private static final Path OPTIONS = Path.of("src/main/dist/lib/jvm.options").toAbsolutePath();
  private static final Path CONTENT = Path.of("../../knowledge/content").toAbsolutePath();
  private static final int ENDED_BY_SIGKILL = 128 + 9;
  private static final int ENDED_BY_SIGTERM = 128 + 15;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

  private final Process process;
  private final Path log;

  private Program(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts it in a folder, which keeps its data and what it prints. */
  static Program start(Path folder, URI telegram) {
    var log = folder.resolve("printed.txt");
    var builder = new ProcessBuilder(command()).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment(telegram));
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      return new Program(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "@" + OPTIONS,
        "-Dfirstline.content=" + CONTENT,
        "-cp",
        System.getProperty("java.class.path"),
        Firstline.class.getName(),
        "serve");
  }

  private static Map<String, String> environment(URI telegram) {
    return Map.of(
        "HTTP_PORT",
        "0",
        "TELEGRAM_BOT_TOKEN",
        FakeTelegram.TOKEN,
        "TELEGRAM_API_URL",
        telegram.toString(),
        "TELEGRAM_SENDS_PER_SECOND",
        "0");
  }

  /** Lets it run for a while; it must not end by itself. */
  void runFor(Duration length) throws InterruptedException {
    boolean ended = process.waitFor(length.toMillis(), TimeUnit.MILLISECONDS);
    assertThat(ended).as("it ended by itself: %s", printed()).isFalse();
  }

  /** Fails if it has ended. */
  void mustRun() {
    assertThat(process.isAlive()).as("it ended by itself: %s", printed()).isTrue();
  }

  /** SIGKILL: it gets no say in this. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor()).as(this::printed).isEqualTo(ENDED_BY_SIGKILL);
  }

  /** SIGTERM: it ends in order. */
  void stop() throws InterruptedException {
    process.destroy();
    boolean ended = process.waitFor(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
    assertThat(ended).as("it does not stop: %s", printed()).isTrue();
    assertThat(process.exitValue()).as(this::printed).isEqualTo(ENDED_BY_SIGTERM);
  }

  private String printed() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
