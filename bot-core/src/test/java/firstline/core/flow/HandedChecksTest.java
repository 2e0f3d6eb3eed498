package firstline.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.desk.FaultSide;
import firstline.core.flow.FlowRunner.Due;
import firstline.core.flow.FlowRunner.Progress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A flow that is called goes by what its caller has just had checked. */
class HandedChecksTest {
  private static final FlowSlug SLUG = new FlowSlug("called");
  private static final String SITE = "https://shop.example";
  private static final Flow FLOW =
      new Flow(
          SLUG,
          "v1",
          new IssueType("website-down"),
          "look",
          Map.of(
              "look",
              new Step.Check("look", "page", "web-page", Map.of("url", "{url}"), "end"),
              "end",
              new Step.Conclude("end", FaultSide.UNKNOWN, Step.Ending.DONE, Optional.empty())));

  /** A flow that asked for the page's address and has had the page looked at. */
  private static FlowRun caller(String url) {
    return FlowRun.begin(new FlowSlug("caller"), "v1", "where")
        .knowing(Map.of("url", SITE))
        .answered("where")
        .asking(new Due("page", "web-page", Map.of("url", url)))
        .knowing(Map.of("page.outcome", "suspended"));
  }

  private static Progress advance(FlowRun run) {
    return FlowRunner.advance(FLOW, run, "look", Map.of());
  }

  @Test
  @DisplayName("the same check is not run again, and what came of it is known")
  void theSame() {
    var progress = advance(caller(SITE).calling(SLUG, "v1", "look"));
    assertThat(progress).isInstanceOf(Progress.Concludes.class);
    assertThat(progress.run().facts()).containsEntry("page.outcome", "suspended");
  }

  @Test
  @DisplayName("a flow that comes back to the check itself runs it")
  void theSecondTime() {
    var first = advance(caller(SITE).calling(SLUG, "v1", "look"));
    assertThat(advance(first.run())).isInstanceOf(Progress.Checks.class);
    assertThat(advance(caller(SITE))).isInstanceOf(Progress.Checks.class);
  }

  @Test
  @DisplayName("a check of something else is run")
  void somethingElse() {
    assertThat(advance(caller("https://other.example").calling(SLUG, "v1", "look")))
        .isInstanceOf(Progress.Checks.class);
  }

  @Test
  @DisplayName("once the customer has spoken, it may have changed and is run")
  void later() {
    assertThat(advance(caller(SITE).later().calling(SLUG, "v1", "look")))
        .isInstanceOf(Progress.Checks.class);
    assertThat(advance(caller(SITE).calling(SLUG, "v1", "q").later()))
        .isInstanceOf(Progress.Checks.class);
  }

  @Test
  @DisplayName("a check that was asked and never came out is run")
  void neverCameOut() {
    var asked = caller(SITE).forgetting(Set.of("page"));
    assertThat(advance(asked.calling(SLUG, "v1", "look"))).isInstanceOf(Progress.Checks.class);
  }
}
