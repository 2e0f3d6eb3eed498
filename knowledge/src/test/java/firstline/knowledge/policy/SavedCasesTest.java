package firstline.knowledge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.knowledge.source.Problems;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedCasesTest {
  private static final int AT_LEAST = 20;

  @ParameterizedTest
  @ValueSource(strings = {"openvservers", "micron21", "luxsci", "itpossible", "touchsupport"})
  @DisplayName("each shipped policy decides its saved cases as written there")
  void decidesAsSaved(String name) {
    var problems = new Problems();
    var shelf = new PolicyShelf(Path.of("content"));
    assertThat(shelf.find(name)).isInstanceOf(PolicyShelf.Found.Usable.class);
    var policy = ((PolicyShelf.Found.Usable) shelf.find(name)).policy();
    var folder = shelf.folder();
    var file = folder.read(PolicyFolder.casesOf(folder.fileOf(name)), problems).orElseThrow();
    var cases =
        SavedCases.read(file, CaseFile.forPolicy(policy, shelf.issueTypes(), problems), problems);
    cases.run(problems);
    assertThat(problems.errors()).isEmpty();
    assertThat(cases.cases()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
  }
}
