package firstline.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandTest {
  private static final Path CONTENT = Path.of("../../knowledge/content");
  private static final String STRANGER =
      """
      at: 2026-03-10T10:00:00Z
      want: answer
      issue: {type: cron-job}
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return PolicyCommand.in(new Surroundings(Map.of(), folder, CONTENT))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  @DisplayName("decide prints one line a case, in the order of files and documents")
  void decides() throws IOException {
    var one = file("one.yaml", "id: a\n" + STRANGER + "---\nid: b\npolicy: luxsci\n" + STRANGER);
    var two =
        file("two.json", "{\"id\":\"c\",\"at\":\"2026-03-10T10:00:00Z\",\"want\":\"complaint\"}");
    assertThat(run("decide", "--policy", "itpossible", one, two)).isZero();
    assertThat(out.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("{\"id\":\"a\",\"policy\":\"itpossible\","),
            line -> assertThat(line).startsWith("{\"id\":\"b\",\"policy\":\"luxsci\","),
            line -> assertThat(line).contains("\"id\":\"c\"", "\"team\":\"supervisor\""));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  @DisplayName("if one case cannot be read nothing is decided, and all that is wrong is told")
  void refusesUnreadable() throws IOException {
    var one = file("one.yaml", STRANGER);
    var two = file("two.yaml", STRANGER + "wish: x\n---\nat: now\nwant: answer\n");
    var missing = folder.resolve("missing.yaml").toString();
    assertThat(run("decide", "--policy", "itpossible", one, two, missing)).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).startsWith(two + ":4:1: 'wish' means nothing here"),
            line -> assertThat(line).startsWith(two + ":6:5: 'now' is no time"),
            line -> assertThat(line).isEqualTo(missing + ":1:1: there is no such file"));
  }

  @Test
  @DisplayName("a policy must be named, and exist")
  void needsAPolicy() throws IOException {
    var one = file("one.yaml", STRANGER);
    assertThat(run("decide", one)).isEqualTo(2);
    assertThat(err.toString()).startsWith(one + ":1:1: the case names no policy");
    assertThat(run("decide", "--policy", "nobody", one)).isEqualTo(2);
    assertThat(err.toString()).contains("--policy names 'nobody'");
    assertThat(run("decide")).isEqualTo(2);
    assertThat(run("decide", "--polity", "x", one)).isEqualTo(2);
  }

  @Test
  @DisplayName("check tells what is wrong with a policy by its exit code and with its places")
  void checks() throws IOException {
    var good =
        """
        policy: good
        title: Good
        version: "1"
        zone: UTC
        clauses: {G-1: We answer.}
        rules:
          action:
            - {then: {action: guide}, because: [G-1]}
        """;
    assertThat(run("check", file("good.yaml", good))).isZero();
    assertThat(out.toString()).contains("1 policies, 0 saved cases, 0 problems");
    var bad = file("bad.yaml", good.replace("action: guide", "action: sing"));
    assertThat(run("check", bad)).isEqualTo(1);
    assertThat(out.toString()).contains(bad + ":8:23: 'sing' is unknown here");
    assertThat(run("check", folder.resolve("none.yaml").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("none.yaml:1:1: there is no such file");
  }

  @Test
  @DisplayName("the content folder may be given, and one without policies is wrong use")
  void contentFolder() {
    assertThat(run("check", "--content", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("There are no policies in " + folder);
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("decide", "check");
  }
}
