package firstline.core.conversation;

import firstline.core.catalog.FlowSlug;
import firstline.core.flow.Flow;
import firstline.core.flow.FlowRun;
import firstline.core.flow.FlowVersion;
import firstline.core.flow.Step;
import firstline.core.message.Action;
import firstline.core.understanding.Typed;
import java.util.Map;
import java.util.Optional;

/** Leads through a flow, and back into it after whatever came in between. */
final class FlowTalk {
  private FlowTalk() {}

  static Decision start(Draft draft, Activity activity, FlowSlug slug) {
    var flow = draft.playbook.flow(slug);
    if (flow.isEmpty()) {
      return changed(draft, activity, slug);
    }
    if (activity instanceof Activity.InFlow(var run)
        && run.edition().equals(new FlowVersion(slug, flow.get().version()))
        && hasJustBegun(flow.get(), run)) {
      draft.because("press.repeated", slug + " has just begun");
      return draft.bot(activity);
    }
    FlowChecks.leave(draft, activity);
    draft.header.understood();
    draft.header.unpark();
    draft.because("flow.started", slug.value());
    draft.header.learn(known -> known.about(flow.get().issue()));
    var run = FlowRun.begin(slug, flow.get().version(), flow.get().start());
    return FlowSteps.go(draft, flow.get(), run, flow.get().start());
  }

  /** Nothing was answered or checked yet but what would be known if it began again. */
  private static boolean hasJustBegun(Flow flow, FlowRun run) {
    return !run.isCalled()
        && run.facts().keySet().stream().noneMatch(name -> name.contains("."))
        && run.trail().stream()
            .map(flow.steps()::get)
            .allMatch(step -> step instanceof Step.Ask ask && Subjects.isKept(ask));
  }

  /** The flow of a run, in the version that the run began with. */
  static Optional<Flow> flow(Draft draft, FlowRun run) {
    return draft.playbook.flow(run.edition());
  }

  /** The question that a run waits at; empty while checks run, or if the flow has changed. */
  static Optional<Step.Ask> question(Draft draft, FlowRun run) {
    return flow(draft, run)
        .map(flow -> flow.step(run.step()))
        .filter(Step.Ask.class::isInstance)
        .map(Step.Ask.class::cast);
  }

  /** The question that stands open; empty where none does. */
  static Optional<Step.Ask> openQuestion(Draft draft, Activity activity) {
    return activity instanceof Activity.InFlow(var run) ? question(draft, run) : Optional.empty();
  }

  static Decision typed(Draft draft, FlowRun run, String text) {
    var flow = flow(draft, run);
    if (flow.isEmpty()) {
      return changed(draft, new Activity.Idle(), run.flow());
    }
    return switch (flow.get().step(run.step())) {
      case Step.Ask ask -> {
        var value = FlowAnswers.read(draft, flow.get(), ask, text);
        if (value.isPresent()) {
          yield FlowSteps.answered(draft, flow.get(), run, ask, value.get());
        }
        yield Typed.isGreeting(text, draft.vocabulary()) || Typed.isThanks(text, draft.vocabulary())
            ? askAgain(draft, run, Phrase.FLOW_RESUME)
            : Corrections.named(draft, run, ask, text)
                .orElseGet(() -> Searching.aside(draft, run, text, FlowAnswers.hint(ask)));
      }
      case Step.Check _,
          Step.Say _,
          Step.Branch _,
          Step.Find _,
          Step.Article _,
          Step.Call _,
          Step.Conclude _ ->
          Searching.meanwhile(draft, run, text);
    };
  }

  /** A picture or a file came where one was asked for. */
  static Decision pictured(Draft draft, FlowRun run, Step.Ask ask) {
    return FlowSteps.answered(draft, flow(draft, run).orElseThrow(), run, ask, FlowAnswers.SENT);
  }

  static Decision pressed(Draft draft, Activity activity, Action.Answer answer) {
    var place = at(draft, activity, answer.flow(), answer.version());
    if (place.isEmpty()
        || !(flow(draft, place.get()).orElseThrow().step(answer.step()) instanceof Step.Ask ask)) {
      return Corrections.isRepeated(draft, answer)
          ? draft.bot(activity)
          : old(draft, activity, answer.flow());
    }
    var run = place.get();
    var flow = flow(draft, run).orElseThrow();
    if (run.step().equals(ask.id())) {
      draft.header.unpark();
      return FlowSteps.answered(draft, flow, run, ask, answer.value());
    }
    if (!run.trail().contains(ask.id())) {
      return old(draft, activity, answer.flow());
    }
    if (answer.value().equals(run.facts().get(ask.variable()))) {
      draft.because("press.repeated", ask.id() + " was answered so before");
      return draft.bot(activity);
    }
    draft.header.unpark();
    return Corrections.rewind(draft, flow, run, ask, answer.value());
  }

  /** Where the customer is in a version of a flow, also if another one is gone through for it. */
  private static Optional<FlowRun> at(
      Draft draft, Activity activity, FlowSlug slug, String version) {
    return Parking.of(draft, activity) instanceof Activity.InFlow(var run)
        ? run.in(slug, version).filter(place -> flow(draft, place).isPresent())
        : Optional.empty();
  }

  /** The answer to a question is another: it is asked again. */
  static Decision askOnceMore(Draft draft, Activity activity, Action.AskAgain again) {
    var place = at(draft, activity, again.flow(), again.version());
    if (place.isEmpty() || !place.get().trail().contains(again.step())) {
      return old(draft, activity, again.flow());
    }
    return askOnceMore(draft, place.get(), again.step());
  }

  /** Asks a question once more that was answered before. */
  static Decision askOnceMore(Draft draft, FlowRun run, String asked) {
    draft.header.unpark();
    draft.header.understood();
    draft.because("flow.changing", asked);
    return askAgain(draft, Corrections.back(draft, run, asked), Optional.empty());
  }

  static Decision back(Draft draft, Activity activity) {
    if (Parking.of(draft, activity) instanceof Activity.InFlow(var run)
        && flow(draft, run).isPresent()
        && run.back().isPresent()) {
      draft.header.unpark();
      FlowChecks.leave(draft, activity);
      var back = run.back().get();
      draft.because("flow.back", back.step());
      return askAgain(draft, back, Optional.empty());
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
    var words = new FlowWords(draft);
    if (words.given().isEmpty()) {
      return draft.needStanding();
    }
    intro.ifPresent(phrase -> words.add(draft.words(phrase, Map.of())));
    words.ask(flow.get(), run, ask);
    return draft.bot(new Activity.InFlow(run));
  }

  static Decision resume(Draft draft, Activity activity, Action.Resume resume) {
    if (activity instanceof Activity.InFlow(var run) && run.flow().equals(resume.flow())) {
      return askAgain(draft, run, Phrase.FLOW_RESUME);
    }
    return Parking.parked(draft, resume)
        .map(run -> resumed(draft, run))
        .orElseGet(() -> old(draft, activity, resume.flow()));
  }

  /** Takes up a flow that was set aside. */
  static Decision resumed(Draft draft, FlowRun run) {
    draft.header.unpark();
    draft.header.understood();
    return askAgain(draft, run, Phrase.FLOW_RESUME);
  }

  /** The person has left: the open question is asked again; what waited for a check is not. */
  static Decision backFromHuman(Draft draft, Activity paused) {
    return paused instanceof Activity.InFlow(var run) && !run.waits()
        ? askAgain(draft, run, Phrase.FLOW_RESUME)
        : draft.bot(new Activity.Idle());
  }

  private static Decision old(Draft draft, Activity activity, FlowSlug flow) {
    draft.because("button.old", flow.value());
    draft.say(
        Phrase.BUTTON_OLD,
        draft.choice(Label.START_AGAIN, new Action.StartFlow(flow)),
        Commands.menuChoice(draft));
    return draft.bot(activity);
  }

  static Decision changed(Draft draft, Activity activity, FlowSlug flow) {
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
