package firstline.core.conversation;

import firstline.core.desk.CheckReport;
import firstline.core.desk.Handoff;
import firstline.core.flow.FlowRun;
import firstline.core.flow.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that a flow waits for come out, one by one; once all have, the flow goes on. */
final class FlowChecks {
  private static final String OUTCOME = ".outcome";

  private FlowChecks() {}

  static Decision finished(Draft draft, Activity activity, Event.CheckFinished finished) {
    var report = finished.report();
    draft.header.learn(known -> known.checked(report));
    draft.because(
        "check.finished", report.probe() + " " + report.target() + ": " + report.outcome());
    if (!(activity instanceof Activity.InFlow(var run))) {
      return draft.bot(activity);
    }
    var awaited = run.awaited(finished.check().number());
    return awaited.isPresent() && step(draft, run).isPresent()
        ? finished(draft, run, awaited.get(), report)
        : draft.bot(activity);
  }

  private static Optional<Step.Check> step(Draft draft, FlowRun run) {
    return FlowTalk.flow(draft, run)
        .map(flow -> flow.step(run.step()))
        .filter(Step.Check.class::isInstance)
        .map(Step.Check.class::cast);
  }

  private static Decision finished(
      Draft draft, FlowRun run, FlowRun.Awaited awaited, CheckReport report) {
    var step = step(draft, run).orElseThrow();
    var variable =
        awaited.variable().isEmpty() ? step.runs().getFirst().variable() : awaited.variable();
    var known = run.came(awaited).forgetting(Set.of(variable)).knowing(facts(variable, report));
    show(draft, awaited.notice(), report);
    if (known.waits()) {
      return draft.bot(new Activity.InFlow(known));
    }
    if (step.runs().stream().anyMatch(check -> isAtFault(known, check.variable()))) {
      return Handoffs.request(draft, new Activity.Idle(), Handoff.Cause.FAULT);
    }
    return FlowSteps.go(draft, FlowTalk.flow(draft, run).orElseThrow(), known, step.next());
  }

  /** What was checked is not needed any more: its notices say so. */
  static void leave(Draft draft, Activity activity) {
    if (activity instanceof Activity.InFlow(var run)) {
      run.awaited()
          .forEach(
              one -> draft.replace(one.notice(), draft.words(Phrase.FLOW_CHECK_LEFT, Map.of())));
    }
  }

  private static boolean isAtFault(FlowRun run, String variable) {
    return CheckReport.FAULT.equals(run.facts().get(variable + OUTCOME));
  }

  private static Map<String, String> facts(String variable, CheckReport report) {
    var facts = new HashMap<String, String>();
    report.evidence().forEach((name, value) -> facts.put(variable + "." + name, value));
    facts.put(variable + OUTCOME, report.outcome());
    return facts;
  }

  /** The outcome takes the place of the notice that the check runs. */
  private static void show(Draft draft, int notice, CheckReport report) {
    if (report.outcome().equals(CheckReport.FAULT)) {
      draft.replace(notice, draft.words(Phrase.CHECK_BROKEN, Map.of()));
      return;
    }
    var arguments = new HashMap<String, String>(report.evidence());
    arguments.put("target", report.target());
    draft.replace(
        notice,
        arguments.containsKey(CheckReport.AGAIN)
            ? draft.words(Phrase.CHECK_LIMITED, arguments)
            : draft.words("check." + report.probe() + "." + report.outcome(), arguments));
  }
}
