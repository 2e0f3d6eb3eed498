package firstline.knowledge.rehearsal;

import firstline.core.flow.Way;
import firstline.knowledge.flow.FlowDraft;
import firstline.knowledge.flow.FlowDraft.Body;
import firstline.knowledge.flow.FlowDraft.StepDraft;
import firstline.knowledge.source.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of a flow was gone through.
 *
 * @param gaps what never was, in the order of the file
 */
public record Coverage(Share steps, Share arms, List<Gap> gaps) {
  /** How many of how many. */
  public record Share(int met, int all) {
    /** In hundredths, rounded down; all of nothing is everything. */
    public int percent() {
      return all == 0 ? 100 : met * 100 / all;
    }

    @Override
    public String toString() {
      return met + " of " + all;
    }
  }

  /** A step that was never reached, or a branch's arm that was never taken. */
  public record Gap(Place place, String words) {
    @Override
    public String toString() {
      return place + ": " + words;
    }
  }

  public Coverage {
    gaps = List.copyOf(gaps);
  }

  /** The smaller of both shares, in hundredths. */
  public int percent() {
    return Math.min(steps.percent(), arms.percent());
  }

  /** What some ways come to in a flow; those through other flows do not count. */
  static Coverage of(FlowDraft flow, Collection<Way> ways) {
    var marks =
        ways.stream()
            .filter(way -> way.flow().equals(flow.slug().value()))
            .flatMap(way -> way.marks().stream())
            .collect(Collectors.toSet());
    var reached = marks.stream().map(Way.Mark::step).collect(Collectors.toSet());
    var gaps = new ArrayList<Gap>();
    int steps = 0;
    int taken = 0;
    int arms = 0;
    for (var step : flow.steps()) {
      if (reached.contains(step.id().value())) {
        steps++;
      } else {
        gaps.add(new Gap(step.id().place(), "step '" + step.id().value() + "' is never reached"));
      }
      var all = arms(step);
      var missed = all.stream().filter(arm -> !arm.isIn(marks)).toList();
      arms += all.size();
      taken += all.size() - missed.size();
      missed.forEach(arm -> gaps.add(new Gap(arm.place(), "never taken: " + arm.words())));
    }
    return new Coverage(new Share(steps, flow.steps().size()), new Share(taken, arms), gaps);
  }

  private record Arm(Way.Mark mark, Place place, String words) {
    boolean isIn(Set<Way.Mark> marks) {
      return marks.contains(mark);
    }
  }

  private static List<Arm> arms(StepDraft step) {
    if (!(step.body() instanceof Body.Branch(var conditions))) {
      return List.of();
    }
    var arms = new ArrayList<Arm>();
    var id = step.id().value();
    for (int i = 0; i < conditions.size(); i++) {
      var condition = conditions.get(i);
      arms.add(new Arm(Way.Mark.arm(id, i + 1), condition.start(), "when " + condition.text()));
    }
    if (step.next().size() > conditions.size()) {
      var otherwise = step.next().getLast();
      arms.add(
          new Arm(Way.Mark.otherwise(id), otherwise.place(), "otherwise " + otherwise.value()));
    }
    return arms;
  }
}
