package firstline.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.FlowSlug;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FlowRunTest {
  private static final FlowSlug OUTER = new FlowSlug("outer");
  private static final FlowSlug INNER = new FlowSlug("inner");

  private static FlowRun called() {
    return FlowRun.begin(OUTER, "v1", "where")
        .knowing(Map.of("url", "https://shop.example"))
        .answered("where")
        .at("on")
        .calling(INNER, "v2", "domain");
  }

  @Test
  @DisplayName("a flow that is called knows what the caller knows, and back leads to the caller")
  void calls() {
    var inner = called();
    assertThat(inner.facts()).isEqualTo(Map.of("url", "https://shop.example"));
    assertThat(inner.handed()).isEqualTo(Set.of("url"));
    assertThat(inner.trail()).isEmpty();
    var back = inner.back().orElseThrow();
    assertThat(back.flow()).isEqualTo(OUTER);
    assertThat(back.step()).isEqualTo("where");
    assertThat(back.isCalled()).isFalse();
  }

  @Test
  @DisplayName("what a called flow learns stays its own when it returns")
  void returns() {
    var inner = called().knowing(Map.of("domain", "shop.example")).answered("domain");
    var outer = inner.returned().orElseThrow();
    assertThat(outer.step()).isEqualTo("on");
    assertThat(outer.facts()).doesNotContainKey("domain");
    assertThat(outer.returned()).isEmpty();
    assertThat(inner.in(OUTER, "v1")).contains(outer);
    assertThat(inner.in(OUTER, "v9")).isEmpty();
  }

  @Test
  @DisplayName("a check of an earlier release is waited for like any other")
  void earlierRelease() {
    var run =
        new FlowRun(
            OUTER,
            "v1",
            "look",
            Map.of(),
            List.of(),
            Optional.of(3),
            Optional.of(7),
            List.of(),
            List.of(),
            Set.of());
    assertThat(run.awaited()).containsExactly(new FlowRun.Awaited(3, 7, ""));
    assertThat(run.came(run.awaited().getFirst()).waits()).isFalse();
    assertThat(run.at("next").waits()).isFalse();
  }

  @Test
  @DisplayName("what is forgotten of a check is all that it showed")
  void forgets() {
    var run =
        FlowRun.begin(OUTER, "v1", "a")
            .knowing(Map.of("page.outcome", "ok", "page.status", "200", "pages", "2"));
    assertThat(run.forgetting(Set.of("page")).facts()).isEqualTo(Map.of("pages", "2"));
  }
}
