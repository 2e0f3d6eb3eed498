package firstline.core.flow;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.desk.FaultSide;
import firstline.core.message.Rung;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One step of a flow. What it says is found in the phrases under the step's id. */
public sealed interface Step {
  String id();

  /** Says something and goes on. */
  record Say(String id, String next) implements Step {}

  /**
   * Asks something and waits.
   *
   * @param variable what the answer is called among the facts
   * @param options the values to choose from, for {@link AnswerKind#CHOICE}
   */
  record Ask(
      String id, String variable, AnswerKind kind, List<String> options, Limits limits, String next)
      implements Step {
    /**
     * What is taken as an answer beside its kind.
     *
     * @param min the least number that is taken
     * @param max the greatest number that is taken
     * @param past whether a day must not be to come
     * @param address whether a host must be given by its address, not by a name
     * @param reuse whether an answer that is known already is taken without asking
     */
    public record Limits(
        OptionalLong min, OptionalLong max, boolean past, boolean address, boolean reuse) {
      /** Anything of its kind, known or asked. */
      public static final Limits NONE =
          new Limits(OptionalLong.empty(), OptionalLong.empty(), false, false, true);
    }

    public Ask {
      options = List.copyOf(options);
    }

    /** A question that takes anything of its kind. */
    public Ask(String id, String variable, AnswerKind kind, List<String> options, String next) {
      this(id, variable, kind, options, Limits.NONE, next);
    }
  }

  /** Runs live checks side by side and goes on once all have come out. */
  record Check(String id, List<Run> runs, String next) implements Step {
    /**
     * One live check; its outcome is kept as {@code variable.outcome} with its evidence as {@code
     * variable.name}.
     *
     * @param arguments for the probe; {@code {name}} in a value stands for a fact
     * @param when whether it is run at all; if not, its outcome is empty
     */
    public record Run(
        String variable, String probe, Map<String, String> arguments, Optional<Guard> when) {
      public Run {
        arguments = Map.copyOf(arguments);
      }
    }

    public Check {
      runs = List.copyOf(runs);
    }

    /** One check alone, which is always run. */
    public Check(
        String id, String variable, String probe, Map<String, String> arguments, String next) {
      this(id, List.of(new Run(variable, probe, arguments, Optional.empty())), next);
    }
  }

  /** Goes where the first arm that holds leads. */
  record Branch(String id, List<Arm> arms, String otherwise) implements Step {
    /** One way on. */
    public record Arm(Guard guard, String next) {}

    public Branch {
      arms = List.copyOf(arms);
    }
  }

  /**
   * Notes a finding and goes on.
   *
   * @param silent whether it says nothing
   */
  record Find(String id, FaultSide side, boolean silent, String next) implements Step {}

  /** Shows a part of an article and goes on. */
  record Article(String id, ArticleSlug article, Rung part, String next) implements Step {}

  /**
   * Goes through another flow.
   *
   * @param next where this one goes on once that returns; empty if it never does
   */
  record Call(String id, FlowSlug flow, Optional<String> next) implements Step {}

  /**
   * Ends the flow with a finding.
   *
   * @param article what helps, for {@link Ending#ARTICLE}
   * @param issue what the customer has underneath what they noticed, if that is something else
   */
  record Conclude(
      String id,
      FaultSide side,
      Ending ending,
      Optional<ArticleSlug> article,
      Optional<IssueType> issue)
      implements Step {
    /** A finding on what the flow is about. */
    public Conclude(String id, FaultSide side, Ending ending, Optional<ArticleSlug> article) {
      this(id, side, ending, article, Optional.empty());
    }
  }

  /** What follows a finding. */
  enum Ending {
    /** An article that helps is shown. */
    ARTICLE,
    /** The policy decides what is done. */
    POLICY,
    /** Nothing is left to do. */
    DONE,
    /** The flow that called this one goes on; without one, nothing is left to do. */
    RETURN
  }
}
