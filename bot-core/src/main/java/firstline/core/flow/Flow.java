package firstline.core.flow;

import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import java.util.Map;

/**
 * A guided flow, compiled: every step it names exists, every way leads to an end, and no loop is
 * without a question.
 *
 * @param version changes with every change of the content
 * @param issue what the customer has when going through it
 */
public record Flow(
    FlowSlug slug, String version, IssueType issue, String start, Map<String, Step> steps) {
  public Flow {
    steps = Map.copyOf(steps);
    if (!steps.containsKey(start)) {
      throw new IllegalArgumentException("Flow " + slug + " has no step '" + start + "'");
    }
  }

  /**
   * A step by its id.
   *
   * @throws IllegalArgumentException if the flow has no such step
   */
  public Step step(String id) {
    var step = steps.get(id);
    if (step == null) {
      throw new IllegalArgumentException("Flow " + slug + " has no step '" + id + "'");
    }
    return step;
  }
}
