package firstline.core.conversation;

import firstline.core.desk.Handoff;
import firstline.core.flow.Flow;
import firstline.core.flow.FlowRun;
import firstline.core.flow.FlowRunner;
import firstline.core.flow.FlowRunner.Progress;
import firstline.core.flow.Step;
import firstline.core.flow.Way;
import firstline.core.message.Block;
import firstline.core.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries out what a flow comes to next: says, asks, checks, finds, calls, concludes. */
final class FlowSteps {
  /** More flows than this within each other are a circle. */
  private static final int MOST_CALLS = 8;

  /** More questions and calls than this that need nobody are a circle, too. */
  private static final int MOST_LEGS = 50;

  private final Draft draft;
  private final FlowWords words;
  private Flow flow;
  private FlowRun run;

  private FlowSteps(Draft draft, Flow flow, FlowRun run) {
    this.draft = draft;
    this.flow = flow;
    this.run = run;
    this.words = new FlowWords(draft);
  }

  /** The question is answered: on to what follows it. */
  static Decision answered(Draft draft, Flow flow, FlowRun run, Step.Ask ask, String value) {
    draft.header.understood();
    draft.because("flow.answered", ask.variable() + " = " + value);
    var steps = new FlowSteps(draft, flow, run);
    steps.learn(ask, value);
    steps.run = steps.run.later();
    return steps.from(ask.next());
  }

  /** Goes on from a step until the customer or a check is waited for, or the flow ends. */
  static Decision go(Draft draft, Flow flow, FlowRun run, String from) {
    return new FlowSteps(draft, flow, run).from(from);
  }

  private void learn(Step.Ask ask, String value) {
    var question = new Message(words.of(flow, run, ask.id()), List.of()).plain();
    var shown = FlowAnswers.shown(draft, flow, ask, value);
    draft.header.learn(known -> known.asked(question, shown));
    Subjects.answered(draft, ask, value);
    run = run.knowing(Map.of(ask.variable(), value)).answered(ask.id());
  }

  private Decision from(String start) {
    var given = words.given();
    if (given.isEmpty()) {
      return draft.needStanding();
    }
    String at = start;
    for (int legs = 0; legs < MOST_LEGS; legs++) {
      var progress = FlowRunner.advance(flow, run, at, given.get());
      run = progress.run();
      draft.because(Way.RULE, progress.way().toString());
      var lacking = passed(progress.way());
      if (lacking.isPresent()) {
        return lacking.get();
      }
      switch (next(progress)) {
        case Next.Leg(String step) -> at = step;
        case Next.Stop(Decision decision) -> {
          return decision;
        }
      }
    }
    return broken("went round in circles");
  }

  /** What follows a move: another one, or the end of the turn. */
  private sealed interface Next {
    record Leg(String step) implements Next {}

    record Stop(Decision decision) implements Next {}
  }

  private Next next(Progress progress) {
    return switch (progress) {
      case Progress.Asks(_, var ask, _) -> asks(ask);
      case Progress.Checks(_, _, var due, _) -> new Next.Stop(check(due));
      case Progress.Calls(_, var call, _) -> call(call);
      case Progress.Concludes(_, var end, _)
          when end.ending() == Step.Ending.RETURN && run.isCalled() ->
          comeBack(end);
      case Progress.Concludes(_, var end, _) ->
          new Next.Stop(Findings.conclude(draft, words, flow, run, end));
      case Progress.Breaks(_, var detail, _) -> new Next.Stop(broken(detail));
    };
  }

  private Decision broken(String detail) {
    draft.because("flow.broken", flow.slug() + " " + detail);
    return Handoffs.request(draft, new Activity.Idle(), Handoff.Cause.FAULT);
  }

  /** Does what the steps on the way do; what must be looked up first, if anything. */
  private Optional<Decision> passed(Way way) {
    for (var mark : way.marks()) {
      var lacking = passed(flow.step(mark.step()));
      if (lacking.isPresent()) {
        return lacking;
      }
    }
    return Optional.empty();
  }

  private Optional<Decision> passed(Step step) {
    return switch (step) {
      case Step.Say say -> {
        words.add(flow, run, say.id());
        yield Optional.empty();
      }
      case Step.Find(var id, var side, var silent, _) -> {
        List<Block> said = silent ? List.of() : words.add(flow, run, id);
        yield Findings.note(draft, flow, id, side, Findings.noticed(draft, flow, run), said);
      }
      case Step.Article(_, var article, var part, _) -> {
        words.flush();
        yield Articles.insert(draft, article, part);
      }
      case Step.Ask _, Step.Check _, Step.Branch _, Step.Call _, Step.Conclude _ ->
          Optional.empty();
    };
  }

  /** Takes a known answer, or asks. */
  private Next asks(Step.Ask ask) {
    var known = Subjects.known(draft, run, ask);
    if (known.isEmpty()) {
      words.ask(flow, run, ask);
      return new Next.Stop(draft.bot(new Activity.InFlow(run)));
    }
    draft.because("flow.taken", ask.variable() + " = " + known.get());
    if (!Subjects.isTold(run, known.get())) {
      words.flush();
      Subjects.goBy(draft, flow, ask, known.get());
    }
    learn(ask, known.get());
    return new Next.Leg(ask.next());
  }

  private Decision check(List<FlowRunner.Due> due) {
    words.flush();
    var awaited = new ArrayList<FlowRun.Awaited>();
    for (var one : due) {
      var running = draft.words("check." + one.probe() + ".running", one.arguments());
      int notice = draft.say(running, List.of());
      int number = draft.check(one.probe(), one.arguments());
      draft.because("check.asked", one.probe() + " " + one.arguments());
      awaited.add(new FlowRun.Awaited(number, notice, one.variable()));
      run = run.asking(one);
    }
    Silence.broken(draft);
    return draft.bot(new Activity.InFlow(run.awaiting(awaited)));
  }

  private Next call(Step.Call call) {
    var callee = draft.playbook.flow(call.flow());
    if (callee.isEmpty() || run.callers().size() >= MOST_CALLS) {
      return new Next.Stop(broken("step '" + call.id() + "' cannot call " + call.flow()));
    }
    draft.because("flow.called", call.flow().value());
    flow = callee.get();
    run = run.calling(flow.slug(), flow.version(), flow.start());
    return new Next.Leg(flow.start());
  }

  /** Back to the caller, behind its call. */
  private Next comeBack(Step.Conclude end) {
    var said = words.add(flow, run, end.id());
    var noticed = Findings.noticed(draft, flow, run);
    var lacking = Findings.note(draft, flow, end.id(), end.side(), noticed, said);
    if (lacking.isPresent()) {
      return new Next.Stop(lacking.get());
    }
    var caller = run.returned().orElseThrow();
    var outer = FlowTalk.flow(draft, caller);
    if (outer.isEmpty()) {
      words.flush();
      return new Next.Stop(FlowTalk.changed(draft, new Activity.Idle(), caller.flow()));
    }
    draft.because("flow.returned", flow.slug().value());
    flow = outer.get();
    run = caller;
    return flow.step(caller.step()) instanceof Step.Call(_, _, var next) && next.isPresent()
        ? new Next.Leg(next.get())
        : new Next.Stop(broken("nothing follows step '" + caller.step() + "'"));
  }
}
