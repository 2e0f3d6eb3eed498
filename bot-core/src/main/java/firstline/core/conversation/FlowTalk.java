package firstline.core.conversation;

import firstline.core.catalog.FlowSlug;
import firstline.core.desk.CheckReport;
import firstline.core.desk.Handoff;
import firstline.core.flow.Flow;
import firstline.core.flow.FlowRun;
import firstline.core.flow.Step;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Escape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leads through a flow, and back into it after whatever came in between. */
final class FlowTalk {
  /** The timer that asks a silent customer once whether to go on. */
  static final String NUDGE = "nudge";

  private FlowTalk() {}

  static Decision start(Draft draft, Activity activity, FlowSlug slug) {
    var flow = draft.playbook.flow(slug);
    if (flow.isEmpty()) {
      return changed(draft, activity, slug);
    }
    if (activity instanceof Activity.InFlow(var run)
        && run.flow().equals(slug)
        && run.trail().isEmpty()) {
      draft.because("press.repeated", slug + " has just begun");
      return draft.bot(activity);
    }
    draft.understood();
    draft.because("flow.started", slug.value());
    draft.learn(known -> known.about(flow.get().issue()));
    var run = FlowRun.begin(slug, flow.get().version(), flow.get().start());
    return FlowSteps.go(draft, flow.get(), run, flow.get().start());
  }

  /** The flow of a run, in the version that the run began with. */
  private static Optional<Flow> flow(Draft draft, FlowRun run) {
    return draft
        .playbook
        .flow(run.flow())
        .filter(current -> current.version().equals(run.version()));
  }

  static Decision typed(Draft draft, FlowRun run, String text) {
    var flow = flow(draft, run);
    if (flow.isEmpty()) {
      return changed(draft, new Activity.Idle(), run.flow());
    }
    return switch (flow.get().step(run.step())) {
      case Step.Ask ask -> {
        var value = FlowAnswers.read(draft, flow.get(), ask, text);
        yield value.isPresent()
            ? FlowSteps.answered(draft, flow.get(), run, ask, value.get())
            : Searching.aside(draft, run, text, FlowAnswers.hint(ask.kind()));
      }
      case Step.Check _, Step.Say _, Step.Branch _, Step.Conclude _ -> {
        draft.because("check.running", "noted while a check runs");
        draft.say(Phrase.CHECK_STILL_RUNNING);
        yield draft.bot(new Activity.InFlow(run));
      }
    };
  }

  static Decision pressed(Draft draft, Activity activity, Action.Answer answer) {
    if (!(activity instanceof Activity.InFlow(var run))
        || !run.flow().equals(answer.flow())
        || !run.version().equals(answer.version())
        || flow(draft, run).isEmpty()) {
      return old(draft, activity, answer.flow());
    }
    var flow = flow(draft, run).orElseThrow();
    if (!(flow.step(answer.step()) instanceof Step.Ask ask)) {
      return old(draft, activity, answer.flow());
    }
    if (run.step().equals(ask.id())) {
      return FlowSteps.answered(draft, flow, run, ask, answer.value());
    }
    if (!run.trail().contains(ask.id())) {
      return old(draft, activity, answer.flow());
    }
    if (answer.value().equals(run.facts().get(ask.variable()))) {
      draft.because("press.repeated", ask.id() + " was answered so before");
      return draft.bot(activity);
    }
    return rewind(draft, flow, run, ask, answer.value());
  }

  private static Decision rewind(Draft draft, Flow flow, FlowRun run, Step.Ask ask, String value) {
    draft.because("flow.corrected", ask.id());
    draft.say(Phrase.FLOW_CORRECTED);
    return FlowSteps.answered(draft, flow, run.backTo(ask.id()), ask, value);
  }

  /** "No, I meant …": the last answer if it fits there, else this question's, else a new topic. */
  static Decision correct(Draft draft, FlowRun run, String text) {
    var flow = flow(draft, run);
    if (flow.isEmpty()) {
      return Searching.answer(draft, text);
    }
    if (!run.trail().isEmpty() && flow.get().step(run.trail().getLast()) instanceof Step.Ask last) {
      var value = FlowAnswers.read(draft, flow.get(), last, text);
      if (value.isPresent()) {
        return rewind(draft, flow.get(), run, last, value.get());
      }
    }
    if (flow.get().step(run.step()) instanceof Step.Ask ask) {
      var value = FlowAnswers.read(draft, flow.get(), ask, text);
      if (value.isPresent()) {
        return FlowSteps.answered(draft, flow.get(), run, ask, value.get());
      }
    }
    return Searching.answer(draft, text);
  }

  static Decision back(Draft draft, Activity activity) {
    if (activity instanceof Activity.InFlow(var run)
        && flow(draft, run).isPresent()
        && run.back().isPresent()) {
      draft.because("flow.back", run.trail().getLast());
      return askAgain(draft, run.back().get(), Optional.empty());
    }
    draft.because("back", "nothing to go back to");
    draft.say(Phrase.NOTHING_TO_GO_BACK_TO, Commands.menuChoice(draft));
    return draft.bot(activity instanceof Activity.InFlow ? activity : new Activity.Idle());
  }

  /** Asks the open question once more, behind a phrase that leads back to it. */
  static Decision askAgain(Draft draft, FlowRun run, Phrase intro) {
    return askAgain(draft, run, Optional.of(intro));
  }

  private static Decision askAgain(Draft draft, FlowRun run, Optional<Phrase> intro) {
    var flow = flow(draft, run);
    if (flow.isEmpty()) {
      return changed(draft, new Activity.Idle(), run.flow());
    }
    if (!(flow.get().step(run.step()) instanceof Step.Ask ask)) {
      draft.say(Phrase.CHECK_STILL_RUNNING);
      return draft.bot(new Activity.InFlow(run));
    }
    List<Block> blocks = new ArrayList<>();
    intro.ifPresent(phrase -> blocks.addAll(draft.words(phrase, Map.of())));
    FlowSteps.ask(draft, flow.get(), run, ask, blocks);
    return draft.bot(new Activity.InFlow(run));
  }

  static Decision checked(Draft draft, Activity activity, Event.CheckFinished finished) {
    var report = finished.report();
    draft.learn(known -> known.checked(report));
    draft.because(
        "check.finished", report.probe() + " " + report.target() + ": " + report.outcome());
    if (!(activity instanceof Activity.InFlow(var run))
        || run.check().filter(number -> number == finished.check().number()).isEmpty()
        || flow(draft, run).isEmpty()
        || !(flow(draft, run).get().step(run.step()) instanceof Step.Check check)) {
      return draft.bot(activity);
    }
    if (report.outcome().equals(CheckReport.FAULT)) {
      return Handoffs.request(draft, new Activity.Idle(), Handoff.Cause.FAULT);
    }
    var facts = new HashMap<String, String>();
    report.evidence().forEach((name, value) -> facts.put(check.variable() + "." + name, value));
    facts.put(check.variable() + ".outcome", report.outcome());
    var arguments = new HashMap<String, String>(report.evidence());
    arguments.put("target", report.target());
    draft.replace(
        run.notice().orElseThrow(),
        draft.words("check." + report.probe() + "." + report.outcome(), arguments));
    return FlowSteps.go(draft, flow(draft, run).get(), run.knowing(facts), check.next());
  }

  /** The customer has been silent on a question: asks once, then waits. */
  static Decision nudge(Draft draft, Activity activity, Event.TimerDue timer) {
    if (!timer.name().equals(NUDGE)
        || !(activity instanceof Activity.InFlow(var run))
        || run.check().isPresent()) {
      draft.because("timer.passed-over", timer.name());
      return draft.bot(activity);
    }
    draft.because("flow.nudge", run.step());
    var resume = new Action.Resume(run.flow(), run.version(), run.step());
    draft.say(
        Phrase.FLOW_NUDGE,
        draft.choice(Label.GO_ON, resume),
        draft.choice(Label.PERSON, new Action.Go(Escape.PERSON)));
    return draft.bot(activity);
  }

  static Decision resume(Draft draft, Activity activity, Action.Resume resume) {
    return activity instanceof Activity.InFlow(var run) && run.flow().equals(resume.flow())
        ? askAgain(draft, run, Phrase.FLOW_RESUME)
        : old(draft, activity, resume.flow());
  }

  /** The person has left: the open question is asked again; what waited for a check is not. */
  static Decision.Made backFromHuman(Draft draft, Activity paused) {
    if (paused instanceof Activity.InFlow(var run)
        && run.check().isEmpty()
        && askAgain(draft, run, Phrase.FLOW_RESUME) instanceof Decision.Made made) {
      return made;
    }
    return draft.bot(new Activity.Idle());
  }

  private static Decision old(Draft draft, Activity activity, FlowSlug flow) {
    draft.because("button.old", flow.value());
    draft.say(
        Phrase.BUTTON_OLD,
        draft.choice(Label.START_AGAIN, new Action.StartFlow(flow)),
        Commands.menuChoice(draft));
    return draft.bot(activity);
  }

  private static Decision changed(Draft draft, Activity activity, FlowSlug flow) {
    draft.because("flow.changed", flow.value());
    if (draft.playbook.flow(flow).isPresent()) {
      draft.say(
          Phrase.FLOW_CHANGED,
          draft.choice(Label.START_AGAIN, new Action.StartFlow(flow)),
          Commands.menuChoice(draft));
    } else {
      draft.say(Phrase.FLOW_CHANGED, Commands.menuChoice(draft));
    }
    return draft.bot(activity);
  }
}
