package firstline.core.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

/** What may know what inside bot-core, for any root package, so that violations can be tried. */
final class CoreRules {

  /**
   * The rooms from the roof down. A class may use its own storey and every storey below; rooms of
   * one storey may use each other as long as no cycle comes of it.
   */
  private static final List<List<String>> STOREYS =
      List.of(
          List.of("turn", "rehearsal"),
          List.of("port"),
          List.of("staffroom"),
          List.of("conversation"),
          List.of("followup"),
          List.of(
              "understanding",
              "flow",
              "policy",
              "desk",
              "quote",
              "identity",
              "curation",
              "proposal"),
          List.of("message"),
          List.of("customer", "catalog", "channel"));

  private final String root;

  CoreRules(String root) {
    this.root = root;
  }

  ArchRule arrowsPointDown() {
    LayeredArchitecture house = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String room : rooms()) {
      house = house.optionalLayer(room).definedBy(packageOf(room));
    }
    for (int storey = 0; storey < STOREYS.size(); storey++) {
      String[] reachable = names(STOREYS.subList(storey, STOREYS.size()));
      for (String room : STOREYS.get(storey)) {
        house = house.whereLayer(room).mayOnlyAccessLayers(reachable);
      }
    }
    return house.as("arrows inside bot-core point down: " + STOREYS);
  }

  ArchRule everyClassHasARoom() {
    String[] rooms = rooms().stream().map(this::packageOf).toArray(String[]::new);
    return classes()
        .should()
        .resideInAnyPackage(rooms)
        .as("every class has its place in " + rooms());
  }

  ArchRule onlyTheJdkAndJSpecify() {
    return noClasses()
        .that(not(resideInAnyPackage(packageOf("flow"), packageOf("policy"))))
        .should()
        .dependOnClassesThat(not(resideInAnyPackage("java..", "org.jspecify..", root + "..")))
        .as("bot-core uses java.., JSpecify and itself");
  }

  ArchRule celOnlyInFlowAndPolicy() {
    return noClasses()
        .that(resideInAnyPackage(packageOf("flow"), packageOf("policy")))
        .should()
        .dependOnClassesThat(
            not(resideInAnyPackage("java..", "org.jspecify..", "dev.cel..", root + "..")))
        .as("flow and policy use java.., JSpecify, CEL and bot-core");
  }

  private String packageOf(String room) {
    return root + "." + room + "..";
  }

  private static List<String> rooms() {
    return List.of(names(STOREYS));
  }

  private static String[] names(List<List<String>> storeys) {
    return storeys.stream().flatMap(List::stream).toArray(String[]::new);
  }
}
