package firstline.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotEnvTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A=b | b",
        "A = b c  | b c",
        "export A=b | b",
        "  A=b | b",
        "A= | ``",
        "A=b # why | b",
        "A=b#c | b#c",
        "A=#c | ``",
        "A='b # c' # why | b # c",
        "A='b\\n\"c' | b\\n\"c",
        "A=\"b \\\"c\\\" \\\\ \\$\" | b \"c\" \\ $",
        "A=jdbc:postgresql://h/d?user=u&password=p | jdbc:postgresql://h/d?user=u&password=p",
      })
  void readsAValue(String line, String value) {
    var read = DotEnv.parse("# first\n\n" + line + "\n");
    assertThat(read.problems()).isEmpty();
    assertThat(read.values()).containsOnlyKeys("A");
    assertThat(read.values().get("A")).isEqualTo(new DotEnv.Entry(value, 3));
  }

  @Test
  void readsEscapedLineEndsAndWindowsFiles() {
    var read = DotEnv.parse("\uFEFFA=\"x\\ny\\tz\"\r\nB=2\r\n");
    assertThat(read.values().get("A")).isEqualTo(new DotEnv.Entry("x\ny\tz", 1));
    assertThat(read.values().get("B")).isEqualTo(new DotEnv.Entry("2", 2));
  }

  @Test
  void theLastLineOfANameCounts() {
    assertThat(DotEnv.parse("A=1\nA=2").values()).containsEntry("A", new DotEnv.Entry("2", 2));
  }

  @Test
  void namesEveryLineThatCannotBeReadWithoutItsValue() {
    var read = DotEnv.parse("hunter2\nA='hunter2\nB=\"hunter2\" hunter2\n=hunter2\nC=1");
    assertThat(read.values()).containsOnlyKeys("C");
    assertThat(read.problems())
        .hasSize(4)
        .noneMatch(problem -> problem.contains("hunter2"))
        .satisfiesExactly(
            one -> assertThat(one).contains("line 1", "NAME=value"),
            two -> assertThat(two).contains("line 2", "quotes"),
            three -> assertThat(three).contains("line 3", "quotes"),
            four -> assertThat(four).contains("line 4", "NAME=value"));
  }
}
