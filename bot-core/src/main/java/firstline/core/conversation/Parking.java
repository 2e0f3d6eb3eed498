package firstline.core.conversation;

import firstline.core.flow.AnswerKind;
import firstline.core.flow.FlowRun;
import firstline.core.flow.Step;
import firstline.core.message.Action;
import firstline.core.message.Choice;
import firstline.core.message.Message;
import firstline.core.understanding.Reply;
import firstline.core.understanding.Typed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A customer comes back to a flow that was set aside. */
final class Parking {
  private Parking() {}

  /**
   * The customer turns to something else. A question that stands open waits for whoever comes back;
   * checks that are still running are not needed any more.
   */
  static void leave(Draft draft) {
    var under = draft.flowOr(new Activity.Idle());
    FlowChecks.leave(draft, under);
    if (FlowTalk.openQuestion(draft, under).isPresent()) {
      draft.header.park(((Activity.InFlow) under).run());
    }
  }

  /** The way back to what was set aside; offered once. */
  static Optional<Choice> goOn(Draft draft) {
    var way =
        draft
            .header
            .parked()
            .map(Parked::run)
            .map(run -> new Action.Resume(run.flow(), run.version(), run.step()))
            .map(resume -> draft.choice(Label.GO_ON, resume));
    draft.header.offeredToGoOn();
    return way;
  }

  /** What is under way: a flow, or the one that was set aside. */
  static Activity of(Draft draft, Activity activity) {
    return activity instanceof Activity.Idle
        ? draft.header.parked().<Activity>map(p -> new Activity.InFlow(p.run())).orElse(activity)
        : activity;
  }

  /**
   * Hears somebody who comes back: an answer that fits goes on at once; anything else is answered,
   * and going on is offered once.
   */
  static Decision heard(Draft draft, Parked parked, Event.Said said) {
    var text = said.text().strip();
    if (fits(draft, parked.run(), text)) {
      draft.because("flow.unparked", parked.run().step());
      draft.header.unpark();
      return Hearing.said(draft, new Activity.InFlow(parked.run()), said);
    }
    if (parked.offered() && wantsOn(draft, text)) {
      draft.because("flow.unparked", parked.run().step());
      draft.header.heard(said.messageRef());
      return FlowTalk.resumed(draft, parked.run());
    }
    var decision = Hearing.said(draft, new Activity.Idle(), said);
    return decision instanceof Decision.Made made ? offer(draft, parked, made) : decision;
  }

  private static boolean wantsOn(Draft draft, String text) {
    return Typed.choice(text, List.of(draft.label(Label.GO_ON))).isPresent()
        || Typed.reply(text, draft.vocabulary()).filter(Reply.YES::equals).isPresent();
  }

  /** Free text fits any question that takes it, so that it is no sign of going on. */
  private static boolean fits(Draft draft, FlowRun run, String text) {
    return FlowTalk.flow(draft, run)
        .filter(flow -> flow.step(run.step()) instanceof Step.Ask)
        .filter(
            flow -> {
              var ask = (Step.Ask) flow.step(run.step());
              return ask.kind() != AnswerKind.TEXT
                  && FlowAnswers.read(draft, flow, ask, text).isPresent();
            })
        .isPresent();
  }

  private static Decision offer(Draft draft, Parked parked, Decision.Made made) {
    boolean elsewhere =
        !(made.next() instanceof Conversation.WithBot(_, var now))
            || now instanceof Activity.InFlow
            || draft.header.handoff().isPresent();
    if (parked.offered() || draft.header.parked().isEmpty() || elsewhere) {
      return made;
    }
    var run = parked.run();
    var flow = FlowTalk.flow(draft, run);
    if (flow.isEmpty()) {
      draft.header.unpark();
      return draft.unmoved(made.next());
    }
    draft.because("flow.offered", run.step());
    var question = new FlowWords(draft).of(flow.get(), run, run.step());
    draft.say(
        Phrase.FLOW_PARKED,
        Map.of("question", new Message(List.of(question.getLast()), List.of()).plain()),
        draft.choice(Label.GO_ON, new Action.Resume(run.flow(), run.version(), run.step())),
        Commands.menuChoice(draft));
    draft.header.offeredToGoOn();
    return draft.unmoved(made.next());
  }

  /** The flow that was set aside, if it is this one. */
  static Optional<FlowRun> parked(Draft draft, Action.Resume resume) {
    return draft
        .header
        .parked()
        .map(Parked::run)
        .filter(run -> run.flow().equals(resume.flow()) && run.version().equals(resume.version()));
  }
}
