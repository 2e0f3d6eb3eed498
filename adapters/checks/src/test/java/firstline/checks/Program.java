package firstline.checks;

import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A server that is a program of its own, as a distribution ships it, on ports of loopback. */
final class Program implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Process process;

  private Program(Process process) {
    this.process = process;
  }

  /**
   * Starts it and waits until its ports are open.
   *
   * @param folder where its words go
   */
  static Program start(Path folder, List<String> command, int... ports) throws IOException {
    var words = folder.resolve("words.txt").toFile();
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    var program = new Program(builder.redirectErrorStream(true).redirectOutput(words).start());
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              if (!program.process.isAlive()) {
                fail("%s ended: %s", command, Files.readString(words.toPath()));
              }
              return IntStream.of(ports).allMatch(Program::isOpen);
            });
    return program;
  }

  /** Runs a command to its end. */
  static void run(Path folder, String... command) throws IOException, InterruptedException {
    var words = folder.resolve("words.txt").toFile();
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    var process = builder.redirectErrorStream(true).redirectOutput(words).start();
    if (process.waitFor() != 0) {
      fail("%s failed: %s", List.of(command), Files.readString(words.toPath()));
    }
  }

  private static boolean isOpen(int port) {
    try (var socket = new Socket()) {
      socket.connect(local(port));
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  static InetSocketAddress local(int port) {
    return new InetSocketAddress("127.0.0.1", port);
  }

  /** Ports that nobody listens on. */
  static int[] freePorts(int count) {
    return IntStream.range(0, count).map(_ -> freePort()).toArray();
  }

  private static int freePort() {
    try {
      return ScriptedServer.closedPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    if (!process.waitFor(5, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
