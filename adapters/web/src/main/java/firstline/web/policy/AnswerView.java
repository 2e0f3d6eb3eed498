package firstline.web.policy;

import java.util.List;
import java.util.Optional;

/**
 * A decision as the page shows it.
 *
 * @param version that decided
 * @param at when it was asked
 * @param headline what is done
 * @param scope who carries it, and the state it is shown as
 * @param facts the rest of it, a line each
 * @param leftOut plans of the customer that this policy does not know
 */
public record AnswerView(
    String policy,
    String version,
    String at,
    Marked headline,
    Marked scope,
    String tone,
    List<Fact> facts,
    Optional<PriceView> price,
    List<ReasonView> reasons,
    List<String> leftOut) {

  /** Words, and whether the decision beside it has others. */
  public record Marked(String words, boolean differs) {}

  /** One line of a decision. */
  public record Fact(String label, Marked value) {}

  /** Why: a clause with its words. */
  public record ReasonView(String clause, String text, boolean differs) {}

  /**
   * What it costs.
   *
   * @param example whether a figure in it is made up until a manager sets it
   */
  public record PriceView(Marked total, boolean example, List<LineView> lines) {}

  /** A part of a price; {@code minutes} may be empty. */
  public record LineView(String label, String minutes, String rate, String amount) {}
}
