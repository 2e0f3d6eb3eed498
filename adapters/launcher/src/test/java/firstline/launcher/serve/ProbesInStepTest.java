package firstline.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.checks.LiveChecks;
import firstline.checks.probe.ProbeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProbesInStepTest {
  @Test
  @DisplayName("the tests of the content know the checks as they are; else copy what is printed")
  void inStep() throws IOException {
    var known = Files.readString(Path.of("../../knowledge/src/test/resources/probes.tsv"));
    var real =
        LiveChecks.kinds().stream()
            .sorted(Comparator.comparing(ProbeKind::name))
            .map(ProbesInStepTest::line)
            .collect(Collectors.joining());
    assertThat(known).isEqualTo("probe\targuments\toptions\toutcomes\tevidence\n" + real);
  }

  private static String line(ProbeKind kind) {
    return String.join(
            "\t",
            kind.name(),
            words(kind.arguments()),
            words(kind.options()),
            words(kind.slugs()),
            words(kind.evidence()))
        + "\n";
  }

  private static String words(Set<String> names) {
    return String.join(",", new TreeSet<>(names));
  }
}
