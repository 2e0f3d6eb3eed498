package firstline.core.conversation;

import firstline.core.desk.Finding;
import firstline.core.desk.Handoff;
import firstline.core.flow.Flow;
import firstline.core.flow.FlowRun;
import firstline.core.flow.FlowRunner;
import firstline.core.flow.Step;
import firstline.core.message.Block;
import firstline.core.message.Message;
import firstline.core.message.Rung;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries out what a flow comes to next: says, asks, checks, concludes. */
final class FlowSteps {
  private static final Duration NUDGE_AFTER = Duration.ofHours(4);

  private FlowSteps() {}

  /** The question is answered: on to what follows it. */
  static Decision answered(Draft draft, Flow flow, FlowRun run, Step.Ask ask, String value) {
    draft.understood();
    draft.because("flow.answered", ask.variable() + " = " + value);
    var question = new Message(phrase(draft, flow, run, ask.id()), List.of()).plain();
    var shown = FlowAnswers.shown(draft, flow, ask, value);
    draft.learn(known -> known.asked(question, shown));
    var next = run.knowing(Map.of(ask.variable(), value)).answered(ask.id());
    return go(draft, flow, next, ask.next());
  }

  /** Goes on from a step until the customer or a check is waited for, or the flow ends. */
  static Decision go(Draft draft, Flow flow, FlowRun run, String from) {
    return switch (FlowRunner.advance(flow, run, from, draft.playbook.facts())) {
      case FlowRunner.Progress.Asks(var at, var ask, var said) -> {
        ask(draft, flow, at, ask, said(draft, flow, at, said));
        yield draft.bot(new Activity.InFlow(at));
      }
      case FlowRunner.Progress.Checks(var at, var check, var arguments, var said) ->
          check(draft, flow, at, check, arguments, said);
      case FlowRunner.Progress.Concludes(var at, var conclusion, var said) -> {
        var blocks = said(draft, flow, at, said);
        blocks.addAll(phrase(draft, flow, at, conclusion.id()));
        yield conclude(draft, flow, conclusion, blocks);
      }
      case FlowRunner.Progress.Breaks(_, var detail, _) -> {
        draft.because("flow.broken", flow.slug() + " " + detail);
        yield Handoffs.request(draft, new Activity.Idle(), Handoff.Cause.FAULT);
      }
    };
  }

  private static List<Block> said(Draft draft, Flow flow, FlowRun run, List<String> steps) {
    var blocks = new ArrayList<Block>();
    steps.forEach(step -> blocks.addAll(phrase(draft, flow, run, step)));
    return blocks;
  }

  private static List<Block> phrase(Draft draft, Flow flow, FlowRun run, String step) {
    var arguments = new HashMap<String, String>();
    draft.playbook.facts().forEach((name, value) -> arguments.put(name.replace('.', '_'), value));
    run.facts().forEach((name, value) -> arguments.put(name.replace('.', '_'), value));
    return draft.words("flow." + flow.slug() + "." + step, arguments);
  }

  /** Asks a question behind some words, and sees to it that silence is followed up once. */
  static void ask(Draft draft, Flow flow, FlowRun run, Step.Ask ask, List<Block> before) {
    var blocks = new ArrayList<>(before);
    blocks.addAll(phrase(draft, flow, run, ask.id()));
    draft.say(blocks, FlowAnswers.choices(draft, flow, ask));
    draft.also(new Effect.SetTimer(FlowTalk.NUDGE, draft.event.at().plus(NUDGE_AFTER)));
  }

  private static Decision check(
      Draft draft,
      Flow flow,
      FlowRun run,
      Step.Check check,
      Map<String, String> arguments,
      List<String> said) {
    var blocks = said(draft, flow, run, said);
    blocks.addAll(draft.words("check." + check.probe() + ".running", arguments));
    int notice = draft.say(blocks, List.of());
    int number = draft.check(check.probe(), arguments);
    draft.because("check.asked", check.probe() + " " + arguments);
    draft.also(new Effect.CancelTimer(FlowTalk.NUDGE));
    return draft.bot(new Activity.InFlow(run.waitingFor(number, notice)));
  }

  private static Decision conclude(
      Draft draft, Flow flow, Step.Conclude conclusion, List<Block> blocks) {
    var dossier = Dossier.open(draft, flow.issue());
    if (dossier.isEmpty()) {
      return draft.needStanding();
    }
    dossier.get().with(dossier.get().problem().found(conclusion.side(), draft.event.at()));
    var words = new Message(blocks, List.of()).plain();
    var code = flow.slug() + "." + conclusion.id();
    var finding = new Finding(code, words, conclusion.side(), draft.event.at());
    draft.learn(known -> known.found(finding));
    draft.because("flow.found", code + ", fault: " + conclusion.side());
    draft.also(new Effect.CancelTimer(FlowTalk.NUDGE));
    draft.say(blocks, List.of());
    return switch (conclusion.ending()) {
      case ARTICLE ->
          Articles.show(
              draft, conclusion.article().orElseThrow(), Rung.GUIDE, Optional.of(flow.issue()));
      case HANDOFF -> Rulings.fix(draft, flow.issue());
      case DONE -> draft.bot(new Activity.Idle());
    };
  }
}
