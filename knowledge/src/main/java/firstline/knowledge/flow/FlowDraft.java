package firstline.knowledge.flow;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.desk.FaultSide;
import firstline.core.flow.AnswerKind;
import firstline.core.flow.Step;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A flow as it is written, with the places of all that can turn out wrong. */
public record FlowDraft(
    Located<FlowSlug> slug,
    Located<IssueType> issue,
    Located<String> start,
    List<StepDraft> steps) {
  public FlowDraft {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param next where it can lead; a branch leads to its last one otherwise
   */
  public record StepDraft(Located<String> id, List<Located<String>> next, Body body) {
    public StepDraft {
      next = List.copyOf(next);
    }
  }

  /** What a step does. */
  public sealed interface Body {
    record Say() implements Body {}

    record Ask(Located<String> variable, AnswerKind kind, List<Located<String>> options)
        implements Body {}

    record Check(Located<String> variable, Located<String> probe, Map<String, SourceText> arguments)
        implements Body {}

    record Branch(List<SourceText> conditions) implements Body {}

    record Conclude(FaultSide side, Step.Ending ending, Optional<Located<ArticleSlug>> article)
        implements Body {}
  }
}
