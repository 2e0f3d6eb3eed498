package firstline.core.flow;

import firstline.core.catalog.ArticleSlug;
import firstline.core.desk.FaultSide;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  record Ask(String id, String variable, AnswerKind kind, List<String> options, String next)
      implements Step {
    public Ask {
      options = List.copyOf(options);
    }
  }

  /**
   * Runs a live check and waits for its outcome, kept as {@code variable.outcome} with its evidence
   * as {@code variable.name}.
   *
   * @param arguments for the probe; {@code {name}} in a value stands for a fact
   */
  record Check(String id, String variable, String probe, Map<String, String> arguments, String next)
      implements Step {
    public Check {
      arguments = Map.copyOf(arguments);
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
   * Ends the flow with a finding.
   *
   * @param article what helps, for {@link Ending#ARTICLE}
   */
  record Conclude(String id, FaultSide side, Ending ending, Optional<ArticleSlug> article)
      implements Step {}

  /** What follows a finding. */
  enum Ending {
    /** An article that helps is shown. */
    ARTICLE,
    /** A person takes it from here. */
    HANDOFF,
    /** Nothing is left to do. */
    DONE
  }
}
