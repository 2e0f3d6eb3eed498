package firstline.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleLanguageTest {
  private final RuleLanguage language =
      new RuleLanguage(Set.of("website-down"), Set.of("os-any", "-"), Set.of("gold"));

  private List<RuleLanguage.Mistake> mistakes(String source) {
    return switch (language.condition(source)) {
      case RuleLanguage.Compiled.Ok(Condition condition) -> List.of();
      case RuleLanguage.Compiled.Wrong(var mistakes, var nonetheless) -> mistakes;
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "want == \"fix\"",
        "\"live-chat\" != want",
        "issue.type in [\"website-down\"]",
        "\"gold\" in plans.held",
        "cover.plan == \"\"",
        "issue.accounts > 20 && !(issue.level in levels)",
        "service.platform == \"\"",
        "size(details.missing) > 0"
      })
  @DisplayName("conditions over the declared facts compile")
  void compiles(String source) {
    assertThat(mistakes(source)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "want == \"fxi\"                       | 9  | want is never 'fxi'",
        "issue.type in [\"website-down\", \"no\"] | 32 | issue.type is never 'no'",
        "\"silver\" in plans.held               | 1  | plans.held is never 'silver'",
        "cover.plan == \"silver\"               | 15 | cover.plan is never 'silver'",
        "issue.task != \"os\"                   | 15 | issue.task is never 'os'",
        "customer.role == \"boss\"              | 18 | customer.role is never 'boss'",
        "\"words\" in details.missing           | 1  | details.missing is never 'words'",
        "wants == \"fix\"                       | 1  | undeclared reference",
        "issue.accounts > \"20\"                | 16 | no matching overload",
        "issue.accounts + 1                   | 1  | not as a yes or no",
        "want ==                              | 8  | mismatched input"
      })
  @DisplayName("what can never be is told with its place")
  void tells(String source, int column, String message) {
    assertThat(mistakes(source))
        .singleElement()
        .satisfies(
            mistake -> {
              assertThat(mistake.message()).contains(message);
              assertThat(mistake.line()).isEqualTo(1);
              assertThat(mistake.column()).isEqualTo(column);
            });
  }

  @Test
  @DisplayName("a place on a later line is told as such")
  void laterLines() {
    assertThat(mistakes("want == \"fix\"\n  && want == \"x\""))
        .singleElement()
        .satisfies(
            mistake -> {
              assertThat(mistake.line()).isEqualTo(2);
              assertThat(mistake.column()).isEqualTo(14);
            });
  }

  @Test
  @DisplayName("a term has one meaning and is known to what comes after it")
  void terms() {
    assertThat(language.define("chat", "want == \"live-chat\"")).isEmpty();
    assertThat(language.define("count", "issue.accounts * 2")).isEmpty();
    assertThat(language.define("both", "chat && count > 2")).isEmpty();
    assertThat(mistakes("both || count == 4")).isEmpty();
    assertThat(language.define("chat", "true"))
        .singleElement()
        .extracting(RuleLanguage.Mistake::message)
        .isEqualTo("'chat' has a meaning already");
    assertThat(language.define("want", "true")).hasSize(1);
    assertThat(language.define("listed", "[1, 2]")).hasSize(1);
  }

  @Test
  @DisplayName("a wrong term is told once, not again wherever it is used")
  void wrongTermsAreToldOnce() {
    assertThat(language.define("broken", "want = 1")).isNotEmpty();
    assertThat(mistakes("broken && want == \"fix\"")).isEmpty();
  }
}
