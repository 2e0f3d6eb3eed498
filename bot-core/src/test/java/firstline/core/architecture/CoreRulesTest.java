package firstline.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CoreRulesTest {

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("firstline.core");

  static Stream<Arguments> held() {
    CoreRules rules = new CoreRules("firstline.core");
    return Stream.of(
            rules.arrowsPointDown(),
            rules.everyClassHasARoom(),
            rules.onlyTheJdkAndJSpecify(),
            rules.celOnlyInFlowAndPolicy())
        .map(Arguments::of);
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        violation(rulesFor("upward").arrowsPointDown(), "upward", "customer.Upward"),
        violation(rulesFor("homeless").everyClassHasARoom(), "homeless", "attic.Homeless"),
        violation(rulesFor("foreign").onlyTheJdkAndJSpecify(), "foreign", "desk.CelInDesk"),
        violation(rulesFor("foreign").celOnlyInFlowAndPolicy(), "foreign", "flow.ForeignInFlow"));
  }

  @ParameterizedTest
  @MethodSource("held")
  @DisplayName("bot-core keeps the rule")
  void coreKeeps(ArchRule rule) {
    assertThat(rule.evaluate(CORE).getFailureReport().getDetails()).isEmpty();
    assertThat(CORE).as("classes looked at").isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("broken")
  @DisplayName("the rule catches a deliberate violation")
  void ruleCatches(ArchRule rule, JavaClasses house, String culprit) {
    assertThat(rule.evaluate(house).getFailureReport().getDetails())
        .anySatisfy(detail -> assertThat(detail).contains("<" + culprit));
  }

  private static CoreRules rulesFor(String fixture) {
    return new CoreRules("firstline.violation." + fixture);
  }

  private static Arguments violation(ArchRule rule, String fixture, String culprit) {
    String root = "firstline.violation." + fixture;
    return Arguments.of(rule, new ClassFileImporter().importPackages(root), root + "." + culprit);
  }
}
