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

/** The tests of a copy of the shipped content, with a small flow of our own in it. */
class FlowCommandTest {
  private static final Path SHIPPED = Path.of("../../knowledge/content");
  private static final String FLOW = "lamp";
  private static final String STEPS =
      """
      flow: lamp
      issue: email-cannot-send
      start: colour
      steps:
        - ask: colour
          variable: colour
          kind: choice
          options: [red, blue]
        - branch: which
          arms:
            - when: colour == "red"
              go: server
          otherwise: done
        - check: server
          variable: smtp
          probe: mail-server
          arguments: {host: mail.example.net}
        - conclude: done
          side: customer
          ending: done
      """;
  private static final String WORDS =
      """
      language: en
      phrases:
        colour: Which colour is the lamp?
        done: That is as it should be.
      labels:
        colour:
          red: Red lamp
          blue: Blue lamp
      """;
  private static final String BLUE =
      """
      command /start flow_lamp
      bot Which colour… [Red lamp] [Blue lamp] [Talk to a person]
      press Blue lamp
      bot That is as it should be.
      """;

  @TempDir Path folder;
  private final StringWriter printed = new StringWriter();
  private Path flow;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var to = folder.resolve(SHIPPED.relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    flow = folder.resolve("flows/lamp");
    Files.createDirectories(flow.resolve("conversations"));
    Files.writeString(flow.resolve("flow.yaml"), STEPS);
    Files.writeString(flow.resolve("phrases.en.yaml"), WORDS);
  }

  @Test
  void namesEachLineThatCameOutOtherwise() throws IOException {
    write("told.txt", BLUE.replace("Which colour…", "What colour…"));
    assertThat(run(FLOW)).isEqualTo(Exit.PROBLEMS);
    assertThat(printed.toString())
        .contains(
            "  flows/lamp/conversations/told.txt:2: was said otherwise\n"
                + "    expected  What colour… [Red lamp] [Blue lamp] [Talk to a person]\n"
                + "    actual    Which colour is the lamp? [Red lamp] [Blue lamp]")
        .contains("1 of 1 flows failed.");
  }

  @Test
  void namesEveryStepAndArmThatWasNeverComeBy() throws IOException {
    write("told.txt", BLUE);
    assertThat(run(FLOW)).isEqualTo(Exit.DONE);
    assertThat(printed.toString().lines().toList())
        .containsSubsequence(
            "lamp: 1 conversations, 3 of 4 steps, 1 of 2 arms, 50 %",
            "  flows/lamp/flow.yaml:11:15: never taken: when colour == \"red\"",
            "  flows/lamp/flow.yaml:14:12: step 'server' is never reached",
            "All as it should be.");
  }

  @Test
  void allOfAFlowCanBeDemanded() throws IOException {
    write("blue.txt", BLUE);
    assertThat(run(FLOW, "--min-coverage=100")).isEqualTo(Exit.PROBLEMS);
    assertThat(run(FLOW, "--min-coverage=50")).isEqualTo(Exit.DONE);
    assertThat(run(FLOW, "--min-coverage=101")).isEqualTo(Exit.WRONG_USE);
    write(
        "red.txt",
        """
        command /start flow_lamp
        bot Which colour…
        press Red lamp
        bot ⏳ …
        check mail-server → ok
        bot ✅ …
        bot That is as it should be.
        """);
    assertThat(run(FLOW, "--min-coverage=100")).isEqualTo(Exit.DONE);
    assertThat(printed.toString()).contains("4 of 4 steps, 2 of 2 arms, 100 %");
  }

  @Test
  void recordedChecksMustBePossible() throws IOException {
    write(
        "told.txt",
        """
        command /start flow_lamp
        bot Which colour…
        press Red lamp
        bot ⏳ …
        check mail-server → sunny
        check mail-server → ok (moon=full)
        check weather → ok
        """);
    assertThat(run(FLOW)).isEqualTo(Exit.PROBLEMS);
    assertThat(printed.toString())
        .contains("told.txt:5: 'mail-server' never comes to 'sunny'; it comes to ")
        .contains("told.txt:6: 'mail-server' never shows 'moon'; it shows ")
        .contains("told.txt:7: there is no check 'weather'; there are ");
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
    Files.writeString(flow.resolve("flow.yaml"), "flow: [\n");
    assertThat(run(FLOW)).isEqualTo(Exit.PROBLEMS);
    assertThat(printed.toString()).contains("flows/" + FLOW + "/flow.yaml:2:1: wrong YAML");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(flow.resolve("conversations").resolve(name), text);
  }

  private int run(String... arguments) {
    var line = FlowCommand.in(new Surroundings(Map.of(), folder, folder));
    line.setOut(new PrintWriter(printed, true)).setErr(new PrintWriter(printed, true));
    return line.execute(
        Stream.concat(Stream.of("test", "--content", folder.toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }
}
