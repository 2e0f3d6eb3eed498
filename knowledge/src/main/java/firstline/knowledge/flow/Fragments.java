package firstline.knowledge.flow;

import firstline.knowledge.flow.FlowDraft.Body;
import firstline.knowledge.source.Problems;
import java.util.Map;
import java.util.Set;

/**
 * Looks at the steps of a flow some of whose steps cannot be read: what each says for itself is
 * checked, and what depends on the ways between them is left until those are known.
 */
final class Fragments {
  private final FlowDraft draft;
  private final Probing probing;
  private final Conditions conditions;

  Fragments(
      FlowDraft draft, Map<String, ProbeSpec> probes, Conditions conditions, Problems problems) {
    this.draft = draft;
    this.probing = new Probing(probes, Set.of(), problems);
    this.conditions = conditions;
  }

  void check() {
    for (var step : draft.steps()) {
      switch (step.body()) {
        case Body.Check(var runs) ->
            runs.forEach(
                run -> {
                  probing.named(step.id(), run);
                  run.when().ifPresent(conditions::compare);
                });
        case Body.Branch(var written) -> written.forEach(conditions::compare);
        case Body.Unread _,
            Body.Say _,
            Body.Ask _,
            Body.Find _,
            Body.Article _,
            Body.Call _,
            Body.Conclude _ -> {}
      }
    }
  }
}
