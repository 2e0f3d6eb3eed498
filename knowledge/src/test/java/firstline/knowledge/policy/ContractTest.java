package firstline.knowledge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.Yaml;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContractTest {
  private final Problems problems = new Problems();

  @Test
  @DisplayName("every decided case of the contract comes out as written there, in all fields named")
  void casesOfTheContract() {
    var posed =
        new CaseFile(Given.shelf(), Optional.empty(), problems).read(Given.resource("cases.yaml"));
    var expected =
        Yaml.read(Given.resource("cases.expected.json"), problems)
            .flatMap(root -> FieldReader.of(root, problems))
            .orElseThrow();
    var mismatches = new ArrayList<Expectation.Mismatch>();
    for (var each : posed) {
      var verdict = each.policy().decide(each.request());
      var wanted = expected.fields(verdict.id().orElseThrow()).orElseThrow();
      mismatches.addAll(Expectation.read(wanted, problems).mismatches(verdict));
    }
    assertThat(problems.errors()).isEmpty();
    assertThat(posed).hasSize(16);
    assertThat(mismatches).isEmpty();
  }
}
