package firstline.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.desk.FaultSide;
import firstline.core.flow.FlowRunner.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FlowRunnerTest {
  private static final FlowSlug SLUG = new FlowSlug("f");
  private static final Step END =
      new Step.Conclude("end", FaultSide.UNKNOWN, Step.Ending.DONE, Optional.empty());

  private static Flow flow(Step... steps) {
    var all =
        Stream.concat(Stream.of(steps), Stream.of(END))
            .collect(Collectors.toMap(Step::id, Function.identity()));
    return new Flow(SLUG, "v1", new IssueType("website-down"), steps[0].id(), all);
  }

  private static FlowRun called(Map<String, String> known) {
    return FlowRun.begin(new FlowSlug("caller"), "v1", "on")
        .knowing(known)
        .calling(SLUG, "v1", "q");
  }

  private static Progress advance(Flow flow, FlowRun run) {
    return FlowRunner.advance(flow, run, flow.start(), Map.of("provider.name", "Example"));
  }

  @Test
  @DisplayName("what the caller knows is not asked, but it is asked the second time round")
  void handed() {
    var ask = new Step.Ask("q", "answer", AnswerKind.YES_NO, List.of(), "end");
    var flow = flow(ask);
    var first = advance(flow, called(Map.of("answer", "yes")));
    assertThat(first).isInstanceOf(Progress.Concludes.class);
    assertThat(advance(flow, first.run())).isInstanceOf(Progress.Asks.class);
    assertThat(advance(flow, called(Map.of("other", "yes")))).isInstanceOf(Progress.Asks.class);
  }

  @Test
  @DisplayName("a question that takes no known answer is asked")
  void alwaysAsked() {
    var always =
        new Step.Ask.Limits(OptionalLong.empty(), OptionalLong.empty(), false, false, false);
    var ask = new Step.Ask("q", "answer", AnswerKind.YES_NO, List.of(), always, "end");
    assertThat(advance(flow(ask), called(Map.of("answer", "yes"))))
        .isInstanceOf(Progress.Asks.class);
  }

  @Test
  @DisplayName("a check that is left out has an empty outcome, and nothing of an earlier one")
  void leftOut() {
    var check =
        new Step.Check(
            "look",
            List.of(
                new Step.Check.Run("page", "web-page", Map.of(), Optional.of(guard("'a' == 'b'")))),
            "end");
    var known = Map.of("page.outcome", "ok", "page.status", "200");
    var progress = advance(flow(check), FlowRun.begin(SLUG, "v1", "look").knowing(known));
    assertThat(progress).isInstanceOf(Progress.Concludes.class);
    assertThat(progress.run().facts()).isEqualTo(Map.of("page.outcome", ""));
  }

  @Test
  @DisplayName("arguments are filled in from answers, their parts, and what everybody knows")
  void arguments() {
    var check =
        new Step.Check(
            "look",
            "page",
            "web-page",
            Map.of("a", "{url.host} {email.domain}", "b", "{provider.name}: {url}"),
            "end");
    var run =
        FlowRun.begin(SLUG, "v1", "look")
            .knowing(Map.of("url", "https://shop.example:8443/$1", "email", "ann@b.example"));
    assertThat(advance(flow(check), run))
        .isInstanceOfSatisfying(
            Progress.Checks.class,
            checks ->
                assertThat(checks.due())
                    .containsExactly(
                        new FlowRunner.Due(
                            "page",
                            "web-page",
                            Map.of(
                                "a", "shop.example b.example",
                                "b", "Example: https://shop.example:8443/$1"))));
  }

  @Test
  @DisplayName("a condition or an argument that cannot be made out breaks the flow, with its step")
  void unclear() {
    var check = new Step.Check("look", "page", "web-page", Map.of("a", "{gone}"), "end");
    assertThat(advance(flow(check), FlowRun.begin(SLUG, "v1", "look")))
        .isInstanceOfSatisfying(
            Progress.Breaks.class,
            breaks ->
                assertThat(breaks.detail()).isEqualTo("step 'look': nothing known as 'gone'"));
    var branch =
        new Step.Branch("what", List.of(new Step.Branch.Arm(guard("answer == 'a'"), "end")), "end");
    assertThat(advance(flow(branch), FlowRun.begin(SLUG, "v1", "what")))
        .isInstanceOfSatisfying(
            Progress.Breaks.class,
            breaks -> assertThat(breaks.detail()).startsWith("step 'what': 'answer == 'a''"));
  }

  private static Guard guard(String expression) {
    return switch (CelGuards.compile(expression, Set.of("answer"), Map.of())) {
      case CelGuards.Compiled.Ok(var guard) -> guard;
      case CelGuards.Compiled.Problem problem -> throw new AssertionError(problem);
    };
  }
}
