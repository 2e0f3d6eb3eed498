package firstline.knowledge.flow;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.desk.FaultSide;
import firstline.core.flow.AnswerKind;
import firstline.core.flow.Step;
import firstline.core.message.Rung;
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
   * @param next where it can lead; a branch that has an {@code otherwise} leads there last
   */
  public record StepDraft(Located<String> id, List<Located<String>> next, Body body) {
    public StepDraft {
      next = List.copyOf(next);
    }
  }

  /**
   * One live check.
   *
   * @param when the condition that it is run on
   */
  public record RunDraft(
      Located<String> variable,
      Located<String> probe,
      Map<String, SourceText> arguments,
      Optional<SourceText> when) {}

  /** Whether all of its steps could be read; the ways through another are not known. */
  public boolean isWhole() {
    return steps.stream().noneMatch(step -> step.body() instanceof Body.Unread);
  }

  /** What a step does. */
  public sealed interface Body {
    /** Whether the flow has to have words for it. */
    boolean speaks();

    /** A step of which too little could be read to tell; that is noted. */
    record Unread() implements Body {
      @Override
      public boolean speaks() {
        return false;
      }
    }

    record Say() implements Body {
      @Override
      public boolean speaks() {
        return true;
      }
    }

    record Ask(
        Located<String> variable,
        AnswerKind kind,
        List<Located<String>> options,
        Step.Ask.Limits limits)
        implements Body {
      @Override
      public boolean speaks() {
        return true;
      }
    }

    record Check(List<RunDraft> runs) implements Body {
      @Override
      public boolean speaks() {
        return false;
      }
    }

    /** Has one way more than conditions, or, without an {@code otherwise}, as many. */
    record Branch(List<SourceText> conditions) implements Body {
      @Override
      public boolean speaks() {
        return false;
      }
    }

    record Find(FaultSide side, boolean silent) implements Body {
      @Override
      public boolean speaks() {
        return !silent;
      }
    }

    record Article(Located<ArticleSlug> article, Rung part) implements Body {
      @Override
      public boolean speaks() {
        return false;
      }
    }

    record Call(Located<FlowSlug> flow) implements Body {
      @Override
      public boolean speaks() {
        return false;
      }
    }

    record Conclude(
        FaultSide side,
        Step.Ending ending,
        Optional<Located<ArticleSlug>> article,
        Optional<Located<IssueType>> issue)
        implements Body {
      @Override
      public boolean speaks() {
        return true;
      }
    }
  }
}
