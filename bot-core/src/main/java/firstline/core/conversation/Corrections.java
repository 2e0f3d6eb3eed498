package firstline.core.conversation;

import firstline.core.flow.AnswerKind;
import firstline.core.flow.Flow;
import firstline.core.flow.FlowRun;
import firstline.core.flow.FlowVersion;
import firstline.core.flow.Step;
import firstline.core.message.Action;
import firstline.core.message.Message;
import firstline.core.understanding.Addresses;
import firstline.core.understanding.Hosts;
import firstline.core.understanding.Typed;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Takes an earlier answer back and goes on from there. */
final class Corrections {
  private Corrections() {}

  /** A question that was answered before has another answer. */
  static Decision rewind(Draft draft, Flow flow, FlowRun run, Step.Ask ask, String value) {
    draft.because("flow.corrected", ask.id());
    draft.say(Phrase.FLOW_CORRECTED);
    return FlowSteps.answered(draft, flow, back(draft, run, ask.id()), ask, value);
  }

  /** Back at a question; what was answered since is not known any more. */
  static FlowRun back(Draft draft, FlowRun run, String asked) {
    FlowChecks.leave(draft, draft.flowOr(new Activity.Idle()));
    var steps = FlowTalk.flow(draft, run).orElseThrow().steps();
    var since =
        run.trail().subList(run.trail().lastIndexOf(asked) + 1, run.trail().size()).stream()
            .map(steps::get)
            .filter(Step.Ask.class::isInstance)
            .map(step -> ((Step.Ask) step).variable())
            .collect(Collectors.toSet());
    return run.backTo(asked).forgetting(since);
  }

  /**
   * "Change the domain": back at the latest question that is about one of these words; without any,
   * at the latest of all. Empty if there is none.
   */
  static Optional<Decision> change(Draft draft, FlowRun run, String text) {
    var about = Typed.change(text, draft.vocabulary());
    if (about.isEmpty()) {
      return Optional.empty();
    }
    for (var place = Optional.of(run); place.isPresent(); place = place.get().returned()) {
      var there = place.get();
      var named =
          Hosts.host(text).isPresent() ? rewound(draft, there, text) : Optional.<Decision>empty();
      var changed = named.or(() -> askedOf(draft, there, about.get()));
      if (changed.isPresent()) {
        return changed;
      }
    }
    return Optional.empty();
  }

  /** The latest question whose variable is named, or else whose words have one of these. */
  private static Optional<Decision> askedOf(Draft draft, FlowRun run, List<String> about) {
    var flow = FlowTalk.flow(draft, run);
    var answered =
        run.trail().reversed().stream()
            .flatMap(asked -> flow.map(known -> known.step(asked)).stream())
            .filter(Step.Ask.class::isInstance)
            .map(Step.Ask.class::cast)
            .toList();
    return answered.stream()
        .filter(ask -> about.contains(ask.variable()))
        .findFirst()
        .or(
            () ->
                answered.stream()
                    .filter(ask -> Typed.isAbout(words(draft, flow.orElseThrow(), run, ask), about))
                    .findFirst())
        .map(ask -> FlowTalk.askOnceMore(draft, run, ask.id()));
  }

  private static String words(Draft draft, Flow flow, FlowRun run, Step.Ask ask) {
    return new Message(new FlowWords(draft).of(flow, run, ask.id()), List.of()).plain();
  }

  /**
   * "No, I meant …": the latest answer where it fits, also one of a flow that called this one, else
   * this question's, else a new topic.
   */
  static Decision correct(Draft draft, FlowRun run, String text) {
    for (var place = Optional.of(run); place.isPresent(); place = place.get().returned()) {
      var rewound = rewound(draft, place.get(), text);
      if (rewound.isPresent()) {
        return rewound.get();
      }
    }
    var flow = FlowTalk.flow(draft, run);
    var ask = FlowTalk.question(draft, run);
    var value = ask.flatMap(open -> FlowAnswers.read(draft, flow.orElseThrow(), open, text));
    return value.isPresent()
        ? FlowSteps.answered(draft, flow.orElseThrow(), run, ask.orElseThrow(), value.get())
        : Searching.answer(draft, text);
  }

  /** Whether a button was pressed twice, and the first time led to the end of the flow. */
  static boolean isRepeated(Draft draft, Action.Answer answer) {
    var last = draft.header.investigation().asked();
    var flow = draft.playbook.flow(new FlowVersion(answer.flow(), answer.version()));
    boolean repeated =
        !last.isEmpty()
            && flow.isPresent()
            && flow.get().step(answer.step()) instanceof Step.Ask ask
            && FlowAnswers.shown(draft, flow.get(), ask, answer.value())
                .equals(last.getLast().answer());
    if (repeated) {
      draft.because("press.repeated", answer.step() + " was the last answer");
    }
    return repeated;
  }

  /** A name alone where something else was asked: what the flow is about is another one. */
  static Optional<Decision> named(Draft draft, FlowRun run, Step.Ask open, String text) {
    if (Subjects.isKept(open) || !Addresses.isNothingElse(text)) {
      return Optional.empty();
    }
    for (var place = Optional.of(run); place.isPresent(); place = place.get().returned()) {
      var rewound = rewound(draft, place.get(), text, Subjects::isKept);
      if (rewound.isPresent()) {
        return rewound;
      }
    }
    return Optional.empty();
  }

  private static Optional<Decision> rewound(Draft draft, FlowRun run, String text) {
    var latest = run.trail().isEmpty() ? "" : run.trail().getLast();
    return rewound(
        draft, run, text, ask -> ask.kind() != AnswerKind.TEXT || ask.id().equals(latest));
  }

  private static Optional<Decision> rewound(
      Draft draft, FlowRun run, String text, Predicate<Step.Ask> meant) {
    var flow = FlowTalk.flow(draft, run);
    if (flow.isEmpty()) {
      return Optional.empty();
    }
    for (var asked : run.trail().reversed()) {
      if (flow.get().step(asked) instanceof Step.Ask ask && meant.test(ask)) {
        var value = FlowAnswers.read(draft, flow.get(), ask, text);
        if (value.isPresent()) {
          return Optional.of(rewind(draft, flow.get(), run, ask, value.get()));
        }
      }
    }
    return Optional.empty();
  }
}
