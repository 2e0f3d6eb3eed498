package firstline.core.flow;

import firstline.core.catalog.FlowSlug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a customer is in a flow. It stays on the version it began with.
 *
 * @param step the step that waits: a question or a check
 * @param facts what is known, by variable: answers and, as {@code variable.name}, check results
 * @param trail the questions answered so far, oldest first
 * @param check the number of the check that is waited for
 * @param notice the number of the message that shows that a check runs
 */
public record FlowRun(
    FlowSlug flow,
    String version,
    String step,
    Map<String, String> facts,
    List<String> trail,
    Optional<Integer> check,
    Optional<Integer> notice) {
  public FlowRun {
    facts = Map.copyOf(facts);
    trail = List.copyOf(trail);
  }

  public static FlowRun begin(FlowSlug flow, String version, String start) {
    return new FlowRun(
        flow, version, start, Map.of(), List.of(), Optional.empty(), Optional.empty());
  }

  public FlowRun at(String next) {
    return new FlowRun(flow, version, next, facts, trail, Optional.empty(), Optional.empty());
  }

  /** With more known; what was known under the same name gives way. */
  public FlowRun knowing(Map<String, String> more) {
    var all = new LinkedHashMap<>(facts);
    all.putAll(more);
    return new FlowRun(flow, version, step, all, trail, check, notice);
  }

  /** The question at {@code asked} was answered. */
  public FlowRun answered(String asked) {
    var longer = new ArrayList<>(trail);
    longer.add(asked);
    return new FlowRun(flow, version, step, facts, longer, check, notice);
  }

  /** Back at the last answered question; empty if there is none. */
  public Optional<FlowRun> back() {
    return trail.isEmpty() ? Optional.empty() : Optional.of(backTo(trail.getLast()));
  }

  /**
   * Back at a question that was answered before; what was answered since is asked again.
   *
   * @throws IllegalArgumentException if it was not answered before
   */
  public FlowRun backTo(String asked) {
    int place = trail.lastIndexOf(asked);
    if (place < 0) {
      throw new IllegalArgumentException("'" + asked + "' was not asked in " + flow);
    }
    return new FlowRun(
        flow, version, asked, facts, trail.subList(0, place), Optional.empty(), Optional.empty());
  }

  /** Waiting for a check, whose progress a message shows. */
  public FlowRun waitingFor(int checkNumber, int noticeNumber) {
    return new FlowRun(
        flow, version, step, facts, trail, Optional.of(checkNumber), Optional.of(noticeNumber));
  }
}
