package firstline.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeashTest {

  @TempDir Path folder;

  @Test
  @DisplayName("a leashed process stops in order when its parent is killed")
  void stopsWithItsParent() throws IOException, InterruptedException {
    Path stopped = folder.resolve("stopped");
    Process parent = startParentOf("-D" + Leash.PROPERTY + "=true", stopped);
    parent.destroyForcibly().waitFor();
    await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(stopped));
  }

  /** A shell that starts {@link Bot} and stays; returns once the bot is up. */
  private static Process startParentOf(String option, Path stopped) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process parent =
        new ProcessBuilder(
                "sh",
                "-c",
                "\"$@\" & wait",
                "sh",
                java.toString(),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                Bot.class.getName(),
                stopped.toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader output = parent.inputReader();
    assertThat(output.readLine()).isEqualTo("up");
    return parent;
  }

  /** Runs until it is stopped, and leaves a file when it was stopped in order. */
  static final class Bot {
    private Bot() {}

    public static void main(String[] args) throws InterruptedException {
      Leash.holdIfAsked();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> create(Path.of(args[0]))));
      System.out.println("up");
      new CountDownLatch(1).await();
    }

    private static void create(Path file) {
      try {
        Files.createFile(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
