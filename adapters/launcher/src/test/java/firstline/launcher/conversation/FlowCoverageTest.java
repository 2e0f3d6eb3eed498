package firstline.launcher.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.FlowSlug;
import firstline.knowledge.content.SupportChoice;
import firstline.knowledge.rehearsal.FlowTests;
import firstline.launcher.serve.Rehearsing;
import firstline.launcher.serve.Source;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped flow's own conversations go through all of its steps and arms. */
class FlowCoverageTest {
  private static final FlowTests TESTS =
      Rehearsing.of(Source.alone(Path.of("../../knowledge/content")), SupportChoice.STANDARD);

  static Set<String> flows() {
    return TESTS.flows();
  }

  @ParameterizedTest
  @MethodSource("flows")
  void isWhole(String flow) {
    var report = TESTS.run(new FlowSlug(flow));
    assertThat(report.coverage().gaps()).isEmpty();
    assertThat(report.mismatches()).isEmpty();
  }
}
