package firstline.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
  private static final Path CONTENT = Path.of("../../knowledge/content");

  @TempDir Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private HttpServer list;
  private String answer = "{\"blocked\": false}";

  @BeforeEach
  void serve() throws IOException {
    list = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    list.createContext(
        "/",
        exchange -> {
          var bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    list.start();
  }

  @AfterEach
  void stop() {
    list.stop(0);
  }

  private void configured() {
    environment.put("BLOCKLIST_URL", "http://127.0.0.1:" + list.getAddress().getPort() + "/");
  }

  private int run(String... arguments) {
    return new CommandLine(new CheckCommand(new Surroundings(environment, folder, CONTENT)))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @Test
  @DisplayName("without arguments it says what checks there are")
  void listsChecks() {
    assertThat(run()).isZero();
    assertThat(out.toString())
        .contains("web-page\n  takes         url\n", "mail-authentication", "may take      expect");
  }

  @Test
  @DisplayName("what is in order ends with 0 and prints outcome and evidence")
  void inOrder() {
    configured();
    assertThat(run("only-me", "address=198.41.0.4")).isZero();
    assertThat(out.toString())
        .matches("only-me 198.41.0.4: ok \\(\\d+ ms\\)\n  address {7}198.41.0.4\n");
  }

  @Test
  @DisplayName("a problem ends with 1")
  void problem() {
    configured();
    answer = "{\"blocked\": true, \"reason\": \"too many log-ins\"}";
    assertThat(run("only-me", "address=198.41.0.4")).isEqualTo(1);
    assertThat(out.toString()).contains(": blocked (", "why           too many log-ins");
  }

  @Test
  @DisplayName("a check that is not set up, and one that may not look there, are no ok")
  void notSetUp() {
    assertThat(run("only-me", "address=198.41.0.4")).isEqualTo(2);
    assertThat(out.toString()).contains(": not-configured", "BLOCKLIST_URL is not set");
    assertThat(run("port", "host=10.0.0.1", "service=ssh")).isEqualTo(1);
    assertThat(out.toString()).contains(": not-allowed");
  }

  @Test
  @DisplayName("wrong use ends with 2 and says what is wrong")
  void wrongUse() {
    assertThat(run("crystal-ball", "host=a")).isEqualTo(2);
    assertThat(run("web-page")).isEqualTo(2);
    assertThat(run("web-page", "url=a", "colour=red")).isEqualTo(2);
    assertThat(run("web-page", "a")).isEqualTo(2);
    assertThat(run("port", "host=127.0.0.1", "service=telnet")).isEqualTo(2);
    assertThat(err.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("there is no probe 'crystal-ball'"),
            line -> assertThat(line).startsWith("the check lacks its argument 'url'"),
            line -> assertThat(line).startsWith("the check 'web-page' takes no 'colour'"),
            line -> assertThat(line).isEqualTo("'a' wants to be ARG=VALUE"),
            line -> assertThat(line).startsWith("there is no service 'telnet'; known are"));
  }
}
