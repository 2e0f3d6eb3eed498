package firstline.launcher.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("firstline");

  static Stream<ArchRule> held() {
    HouseRules rules = new HouseRules("firstline");
    return Stream.of(
        rules.noCycles(),
        rules.tellingNames(),
        rules.everyPackageIsNullMarked(),
        rules.noOwnClock(),
        rules.adaptersKeepApart(),
        rules.onlyWebUsesKnowledge(),
        rules.onlyAnsweringUsesLangchain(),
        rules.nobodyUsesTheLauncher());
  }

  static Stream<Arguments> broken() {
    HouseRules flat = new HouseRules("firstline.violation");
    HouseRules adapters = new HouseRules("firstline.violation.adapters");
    return Stream.of(
        Arguments.of(flat.noCycles(), "cycle", List.of("cycle.left.Left", "cycle.right.Right")),
        Arguments.of(
            flat.tellingNames(),
            "named",
            List.of(
                "BookingImpl", "BookingManager", "BookingUtil>", "BookingUtils", "BookingHelper")),
        Arguments.of(flat.everyPackageIsNullMarked(), "unmarked", List.of("unmarked.Unmarked")),
        Arguments.of(
            flat.noOwnClock(),
            "clocked",
            List.of(
                ".instant()",
                ".reference()",
                ".localDate(",
                ".localDateTime(",
                ".zonedDateTime(",
                ".millis()",
                ".clock()",
                ".source()",
                ".date()")),
        Arguments.of(
            adapters.adaptersKeepApart(), "adapters", List.of("web.Page", "storage.Store")),
        Arguments.of(adapters.onlyWebUsesKnowledge(), "adapters", List.of("telegram.Chat")),
        Arguments.of(
            adapters.onlyAnsweringUsesLangchain(), "adapters", List.of("knowledge.Oracle")),
        Arguments.of(adapters.nobodyUsesTheLauncher(), "adapters", List.of("telegram.Chat")));
  }

  @ParameterizedTest
  @MethodSource("held")
  @DisplayName("the house keeps the rule")
  void houseKeeps(ArchRule rule) {
    assertThat(rule.allowEmptyShould(true).evaluate(HOUSE).getFailureReport().getDetails())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("broken")
  @DisplayName("the rule catches a deliberate violation")
  void ruleCatches(ArchRule rule, String fixture, List<String> culprits) {
    JavaClasses house = new ClassFileImporter().importPackages("firstline.violation." + fixture);
    List<String> details = rule.evaluate(house).getFailureReport().getDetails();
    assertThat(culprits)
        .allSatisfy(
            culprit -> assertThat(details).anySatisfy(d -> assertThat(d).contains(culprit)));
  }

  @Test
  @DisplayName("the web adapter may know articles")
  void webMayKnowArticles() {
    JavaClasses house = new ClassFileImporter().importPackages("firstline.violation.adapters");
    ArchRule rule = new HouseRules("firstline.violation.adapters").onlyWebUsesKnowledge();
    assertThat(rule.evaluate(house).getFailureReport().getDetails())
        .noneMatch(detail -> detail.contains("web.Page"));
  }

  @Test
  @DisplayName("every module that has classes is looked at")
  void modulesAreSeen() {
    assertThat(HOUSE.stream().map(type -> type.getPackageName()))
        .anyMatch(name -> name.startsWith("firstline.core"))
        .anyMatch(name -> name.startsWith("firstline.launcher"))
        .noneMatch(name -> name.startsWith("firstline.violation"));
  }
}
