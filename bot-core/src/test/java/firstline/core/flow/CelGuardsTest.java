package firstline.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CelGuardsTest {
  private static final Set<String> ANSWERS = Set.of("webmail");
  private static final Map<String, Set<String>> CHECKS = Map.of("smtp", Set.of("outcome"));

  private static Guard guard(String expression) {
    return ((CelGuards.Compiled.Ok) CelGuards.compile(expression, ANSWERS, CHECKS)).guard();
  }

  @Test
  void judgesAnswersAndChecks() {
    var guard = guard("webmail == 'yes' && smtp.outcome != 'ok'");
    assertThat(guard.test(Map.of("webmail", "yes", "smtp.outcome", "refused")))
        .isEqualTo(new Guard.Truth.Holds());
    assertThat(guard.test(Map.of("webmail", "no", "smtp.outcome", "refused")))
        .isEqualTo(new Guard.Truth.DoesNotHold());
    assertThat(guard.source()).isEqualTo("webmail == 'yes' && smtp.outcome != 'ok'");
  }

  @Test
  void neverTakesTheUnknownForANo() {
    var guard = guard("webmail == 'yes'");
    assertThat(guard.test(Map.of())).isInstanceOf(Guard.Truth.Broken.class);
    var check = guard("smtp.outcome == 'ok'");
    assertThat(check.test(Map.of("webmail", "yes"))).isInstanceOf(Guard.Truth.Broken.class);
    assertThat(check.test(Map.of("smtp.port", "465"))).isInstanceOf(Guard.Truth.Broken.class);
  }

  @Test
  void whatAFinishedCheckDidNotShowIsEmpty() {
    var names = Map.of("page", Set.of("outcome", "status"));
    var compiled = CelGuards.compile("page.status == '503'", Set.of(), names);
    var guard = ((CelGuards.Compiled.Ok) compiled).guard();
    assertThat(guard.test(Map.of("page.outcome", "server-error", "page.status", "503")))
        .isEqualTo(new Guard.Truth.Holds());
    assertThat(guard.test(Map.of("page.outcome", "unreachable")))
        .isEqualTo(new Guard.Truth.DoesNotHold());
    assertThat(guard.test(Map.of())).isInstanceOf(Guard.Truth.Broken.class);
  }

  @Test
  void namesTheProblemWithItsPlace() {
    assertThat(CelGuards.compile("webmial == 'yes'", ANSWERS, CHECKS))
        .isInstanceOfSatisfying(
            CelGuards.Compiled.Problem.class,
            problem -> {
              assertThat(problem.line()).isEqualTo(1);
              assertThat(problem.column()).isEqualTo(1);
              assertThat(problem.message()).contains("webmial");
            });
    assertThat(CelGuards.compile("webmail", ANSWERS, CHECKS))
        .isInstanceOf(CelGuards.Compiled.Problem.class);
    assertThat(CelGuards.compile("webmail == 1", ANSWERS, CHECKS))
        .isInstanceOf(CelGuards.Compiled.Problem.class);
    assertThat(CelGuards.compile("webmail ==", ANSWERS, CHECKS))
        .isInstanceOf(CelGuards.Compiled.Problem.class);
  }
}
