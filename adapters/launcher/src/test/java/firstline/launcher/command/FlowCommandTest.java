package firstline.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests of a copy of the shipped content, with a conversation of one flow changed. */
class FlowCommandTest {
  private static final Path SHIPPED = Path.of("../../knowledge/content");
  private static final String FLOW = "email-cannot-send";
  private static final String HEALTHY =
      """
      command /start flow_email-cannot-send
      bot …
      user ann@shop.example
      bot …
      press It lands in spam
      bot …
      bot …
      """;

  @TempDir Path folder;
  private final StringWriter printed = new StringWriter();
  private Path conversations;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var to = folder.resolve(SHIPPED.relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    conversations = folder.resolve("flows").resolve(FLOW).resolve("conversations");
    try (Stream<Path> files = Files.list(conversations)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void namesEachLineThatCameOutOtherwise() throws IOException {
    write("told.txt", HEALTHY.replace("bot …\nuser", "bot Something else.\nuser"));
    assertThat(run(FLOW)).isEqualTo(Exit.PROBLEMS);
    assertThat(printed.toString())
        .contains("  flows/" + FLOW + "/conversations/told.txt:2: was said otherwise\n")
        .contains("    expected  Something else.\n    actual    Let's find out")
        .contains("1 of 1 flows failed.");
  }

  @Test
  void namesEveryStepAndArmThatWasNeverComeBy() throws IOException {
    write("told.txt", HEALTHY);
    assertThat(run(FLOW)).isEqualTo(Exit.DONE);
    var flow = folder.resolve("flows/" + FLOW + "/flow.yaml");
    var lines = Files.readAllLines(flow);
    int bounced = 1 + lines.indexOf("      - when: symptom == \"comes-back\"");
    int webmail = 1 + lines.indexOf("  - ask: webmail");
    int otherwise = 1 + lines.indexOf("    otherwise: webmail");
    assertThat(printed.toString())
        .contains("1 conversations, 4 of ")
        .contains("flow.yaml:" + bounced + ":15: never taken: when symptom == \"comes-back\"\n")
        .contains("flow.yaml:" + otherwise + ":16: never taken: otherwise webmail\n")
        .contains("flow.yaml:" + webmail + ":10: step 'webmail' is never reached\n")
        .doesNotContain("never taken: when symptom == \"lands-in-spam\"")
        .doesNotContain("step 'marked-as-spam'")
        .contains("All as it should be.");
  }

  @Test
  void tooLittleCoverageIsAFailure() throws IOException {
    write("told.txt", HEALTHY);
    assertThat(run(FLOW, "--min-coverage=100")).isEqualTo(Exit.PROBLEMS);
    assertThat(run(FLOW, "--min-coverage=5")).isEqualTo(Exit.DONE);
    assertThat(run(FLOW, "--min-coverage=101")).isEqualTo(Exit.WRONG_USE);
  }

  @Test
  void recordedChecksMustBePossible() throws IOException {
    write("told.txt", HEALTHY + "check mail-server → sunny\ncheck mail-server → ok (moon=full)\n");
    assertThat(run(FLOW)).isEqualTo(Exit.PROBLEMS);
    assertThat(printed.toString())
        .contains("told.txt:8: 'mail-server' never comes to 'sunny'; it comes to ")
        .contains("told.txt:9: 'mail-server' never shows 'moon'; it shows ")
        .contains("told.txt:8: no check 'mail-server' is running");
  }

  @Test
  void unreadableLinesAreNamed() throws IOException {
    write("told.txt", "shout hello\n");
    assertThat(run(FLOW)).isEqualTo(Exit.PROBLEMS);
    assertThat(printed.toString()).contains("told.txt:1: 'shout' begins no line");
  }

  @Test
  void aFlowThatIsNotThereIsWrongUse() {
    assertThat(run("no-such-flow")).isEqualTo(Exit.WRONG_USE);
    assertThat(printed.toString()).contains("There is no flow 'no-such-flow'; there are ");
  }

  @Test
  void contentWithProblemsIsNotTried() throws IOException {
    Files.writeString(folder.resolve("flows").resolve(FLOW).resolve("flow.yaml"), "flow: [\n");
    assertThat(run(FLOW)).isEqualTo(Exit.PROBLEMS);
    assertThat(printed.toString()).contains("flows/" + FLOW + "/flow.yaml:2:1: wrong YAML");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(conversations.resolve(name), text);
  }

  private int run(String... arguments) {
    var line = FlowCommand.in(new Surroundings(Map.of(), folder, folder));
    line.setOut(new PrintWriter(printed, true)).setErr(new PrintWriter(printed, true));
    return line.execute(
        Stream.concat(Stream.of("test", "--content", folder.toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }
}
