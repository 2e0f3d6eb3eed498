package firstline.launcher.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/**
 * What the modules may know of each other, for any root package, so that violations can be tried.
 */
final class HouseRules {

  private static final Set<String> NO_ADAPTERS = Set.of("core", "knowledge", "launcher");

  private final String root;

  HouseRules(String root) {
    this.root = root;
  }

  ArchRule noCycles() {
    return slices()
        .matching(root + ".(**)")
        .should()
        .beFreeOfCycles()
        .as("packages are free of cycles");
  }

  ArchRule tellingNames() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Utils?|Helper)(\\$.*)?")
        .as("no class is called Impl, Manager, Util or Helper");
  }

  ArchRule everyPackageIsNullMarked() {
    return classes()
        .should(
            new ArchCondition<>("live in a package whose package-info says @NullMarked") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getDescription()));
              }
            });
  }

  /**
   * Time is given: a Clock comes in from the launcher, or the event says when it was. Measuring how
   * long a thread has waited is no business of the clock and stays free.
   */
  ArchRule noOwnClock() {
    return noClasses()
        .that(resideInAnyPackage(root + ".core..", root + ".knowledge..", root + ".clocked.."))
        .should()
        .accessTargetWhere(describe("it asks the machine for the time", HouseRules::asksForTheTime))
        .as("time is given to bot-core and knowledge");
  }

  ArchRule adaptersKeepApart() {
    return slices()
        .assignedFrom(adapters())
        .should()
        .notDependOnEachOther()
        .as("no adapter uses another adapter");
  }

  ArchRule onlyWebUsesKnowledge() {
    return noClasses()
        .that(
            describe(
                "belong to an adapter other than web",
                type -> isAdapter(type) && !roomOf(type).equals("web")))
        .should()
        .dependOnClassesThat(resideInAnyPackage(root + ".knowledge.."))
        .as("of the adapters only web uses knowledge");
  }

  /** Models are reached in one place, so that everything else sees them within their limits. */
  ArchRule onlyAnsweringUsesLangchain() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".knowledge.answering.langchain..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("dev.langchain4j.."))
        .as("langchain4j is used in knowledge.answering.langchain alone");
  }

  ArchRule nobodyUsesTheLauncher() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".launcher..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(root + ".launcher.."))
        .as("nothing uses the launcher");
  }

  private static boolean asksForTheTime(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    String owner = target.getOwner().getName();
    return switch (target.getName()) {
      case "now" -> owner.startsWith("java.time.") && !takesAClock(target);
      case "currentTimeMillis" -> owner.equals("java.lang.System");
      case "system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes" ->
          owner.equals(Clock.class.getName()) || owner.equals("java.time.InstantSource");
      case "<init>" -> owner.equals(Date.class.getName()) && takesNothing(target);
      default -> false;
    };
  }

  private static boolean takesAClock(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget unit
        && unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static boolean takesNothing(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget unit
        && unit.getRawParameterTypes().isEmpty();
  }

  private SliceAssignment adapters() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return isAdapter(type) ? SliceIdentifier.of(roomOf(type)) : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "adapters";
      }
    };
  }

  private boolean isAdapter(JavaClass type) {
    return type.getPackageName().startsWith(root + ".") && !NO_ADAPTERS.contains(roomOf(type));
  }

  /** The part of the package name right below the root. */
  private String roomOf(JavaClass type) {
    String below = type.getPackageName().substring(root.length() + 1);
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }
}
