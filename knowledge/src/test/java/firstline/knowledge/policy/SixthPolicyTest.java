package firstline.knowledge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another provider's policy, written from the description of the format alone. */
class SixthPolicyTest {
  @TempDir Path content;

  @BeforeEach
  void writeContent() throws IOException {
    Files.createDirectories(content.resolve("policies/common"));
    for (var file : new String[] {"issue-types.yaml", "policies/common/clauses.yaml"}) {
      Files.copy(Given.CONTENT.resolve(file), content.resolve(file));
    }
    write("harbour.yaml", Given.resource("harbour.yaml").text());
    write("harbour.cases.yaml", Given.resource("harbour.cases.yaml").text());
  }

  @Test
  @DisplayName("it is sound, and decides its cases as saved")
  void isSound() {
    var report = new PolicyCheck(content).check(new PolicyCheck(content).files());
    assertThat(report.problems()).isEmpty();
    assertThat(report.policies()).isEqualTo(1);
    assertThat(report.cases()).isEqualTo(7);
  }

  @Test
  @DisplayName("it is found by its name and reloaded by a new shelf")
  void isFound() throws IOException {
    var shelf = new PolicyShelf(content);
    assertThat(shelf.names()).containsExactly("harbour");
    assertThat(shelf.find("harbour")).isInstanceOf(PolicyShelf.Found.Usable.class);
    write("harbour.yaml", "policy: harbour");
    assertThat(shelf.find("harbour")).isInstanceOf(PolicyShelf.Found.Usable.class);
    assertThat(new PolicyShelf(content).find("harbour"))
        .isInstanceOf(PolicyShelf.Found.Broken.class);
    assertThat(shelf.find("other")).isInstanceOf(PolicyShelf.Found.Unknown.class);
  }

  @Test
  @DisplayName("a saved case that comes out otherwise is told where it was expected")
  void tellsMismatches() throws IOException {
    write(
        "harbour.cases.yaml",
        """
        - case: {at: 2026-03-10T11:00:00Z, want: fix, customer: {role: user}, issue: {type: cron-job}}
          expect:
            action: quote
            team: level-1
            options: [quote]
            respondBy: never
            clauses: [H-1, H-2]
            price: "1.00"
        """);
    var report = new PolicyCheck(content).check(new PolicyCheck(content).files());
    assertThat(report.problems())
        .extracting(Object::toString)
        .containsExactly(
            "policies/harbour.cases.yaml:3:13: action: expected quote, decided ticket",
            "policies/harbour.cases.yaml:5:5: options: expected [quote], decided []",
            "policies/harbour.cases.yaml:6:16: respondBy: expected Optional.empty, decided"
                + " Optional[2026-03-10T11:30:00Z]",
            "policies/harbour.cases.yaml:7:20: clauses: H-2 is not among [H-1]",
            "policies/harbour.cases.yaml:8:13: price: expected 1.00, decided no price");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(content.resolve("policies").resolve(name), text);
  }
}
