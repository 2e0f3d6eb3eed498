package firstline.web.flow;

import firstline.core.catalog.FlowSlug;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Why;
import firstline.core.flow.Way;
import firstline.core.port.FlowLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How flows went, counted from the reasons of turns. A visit begins where a flow is started or
 * called, and ends with a finding at its last step; one that does not, and that nobody is in any
 * more, was left at the last step that it came to.
 */
final class FlowTally {
  private static final String STARTED = "flow.started";
  private static final String FOUND = "flow.found";

  /**
   * The figures of one flow.
   *
   * @param visits how often it was begun
   * @param here how many are in it now
   * @param left how many went away in the middle of it
   * @param steps the figures of its steps, by their ids
   * @param findings how often each finding was come to, by the step that noted it
   */
  record Figures(
      int visits, int here, int left, Map<String, AtStep> steps, Map<String, Integer> findings) {
    static final Figures NONE = new Figures(0, 0, 0, Map.of(), Map.of());

    AtStep at(String step) {
      return steps.getOrDefault(step, new AtStep(0, 0, 0));
    }
  }

  /** How many came by a step, are there now, and went away there. */
  record AtStep(int came, int here, int left) {}

  /** What is counted of one flow. */
  private static final class Count {
    int visits;
    final Map<String, Integer> came = new HashMap<>();
    final Map<String, Integer> here = new HashMap<>();
    final Map<String, Integer> left = new HashMap<>();
    final Map<String, Integer> findings = new TreeMap<>();

    Figures figures() {
      var all = new HashSet<>(came.keySet());
      all.addAll(here.keySet());
      var steps = new HashMap<String, AtStep>();
      for (var step : all) {
        steps.put(
            step,
            new AtStep(
                came.getOrDefault(step, 0),
                here.getOrDefault(step, 0),
                left.getOrDefault(step, 0)));
      }
      return new Figures(visits, sum(here), sum(left), steps, findings);
    }

    private static int sum(Map<String, Integer> counts) {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** One going through a flow; {@code found} where the last that happened in it was a finding. */
  private static final class Visit {
    final Set<String> steps = new HashSet<>();
    String last = "";
    boolean found;
  }

  private final Map<FlowSlug, Count> counts = new HashMap<>();
  private final Map<FlowSlug, Visit> open = new HashMap<>();

  private FlowTally() {}

  /** The figures of every flow that there is anything to tell of. */
  static Map<FlowSlug, Figures> of(List<FlowLog.Told> told, List<FlowLog.Underway> underway) {
    var tally = new FlowTally();
    var within = new HashMap<ConversationId, Set<FlowSlug>>();
    for (var one : underway) {
      within.put(one.conversation(), tally.here(one));
    }
    var byConversation = new LinkedHashMap<ConversationId, List<FlowLog.Told>>();
    told.forEach(
        turn ->
            byConversation.computeIfAbsent(turn.conversation(), _ -> new ArrayList<>()).add(turn));
    byConversation.forEach(
        (conversation, turns) -> {
          turns.forEach(turn -> turn.whys().forEach(tally::hear));
          tally.end(within.getOrDefault(conversation, Set.of()));
        });
    var figures = new HashMap<FlowSlug, Figures>();
    tally.counts.forEach((flow, count) -> figures.put(flow, count.figures()));
    return figures;
  }

  private Count count(FlowSlug flow) {
    return counts.computeIfAbsent(flow, _ -> new Count());
  }

  /** Counts somebody at the step where they are, also in the flows that called that one. */
  private Set<FlowSlug> here(FlowLog.Underway one) {
    var flows = new HashSet<FlowSlug>();
    var run = one.run();
    count(run.flow()).here.merge(run.step(), 1, Integer::sum);
    flows.add(run.flow());
    run.callers().forEach(caller -> flows.add(caller.flow()));
    return flows;
  }

  private void hear(Why why) {
    switch (why.rule()) {
      case STARTED -> close(new FlowSlug(why.detail()));
      case Way.RULE -> Way.read(why.detail()).ifPresent(this::went);
      case FOUND -> found(why.detail());
      default -> {}
    }
  }

  /** Whoever starts again has left where they were. */
  private void close(FlowSlug flow) {
    var visit = open.remove(flow);
    if (visit != null && !visit.found) {
      count(flow).left.merge(visit.last, 1, Integer::sum);
    }
  }

  private void went(Way way) {
    var visit =
        open.computeIfAbsent(
            way.flow(),
            flow -> {
              count(flow).visits++;
              return new Visit();
            });
    for (var mark : way.marks()) {
      if (visit.steps.add(mark.step())) {
        count(way.flow()).came.merge(mark.step(), 1, Integer::sum);
      }
      visit.last = mark.step();
      visit.found = false;
    }
  }

  private void found(String detail) {
    int dot = detail.indexOf('.');
    int comma = detail.indexOf(',');
    if (dot < 1 || comma < dot) {
      return;
    }
    var flow = new FlowSlug(detail.substring(0, dot));
    var step = detail.substring(dot + 1, comma);
    count(flow).findings.merge(step, 1, Integer::sum);
    var visit = open.get(flow);
    if (visit != null && visit.last.equals(step)) {
      visit.found = true;
    }
  }

  private void end(Set<FlowSlug> within) {
    for (var flow : new ArrayList<>(open.keySet())) {
      if (within.contains(flow)) {
        open.remove(flow);
      } else {
        close(flow);
      }
    }
  }
}
