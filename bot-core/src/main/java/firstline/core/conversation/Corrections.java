package firstline.core.conversation;

import firstline.core.flow.AnswerKind;
import firstline.core.flow.Flow;
import firstline.core.flow.FlowRun;
import firstline.core.flow.Step;
import java.util.Optional;
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

  private static Optional<Decision> rewound(Draft draft, FlowRun run, String text) {
    var flow = FlowTalk.flow(draft, run);
    if (flow.isEmpty()) {
      return Optional.empty();
    }
    for (var asked : run.trail().reversed()) {
      if (flow.get().step(asked) instanceof Step.Ask ask
          && (ask.kind() != AnswerKind.TEXT || asked.equals(run.trail().getLast()))) {
        var value = FlowAnswers.read(draft, flow.get(), ask, text);
        if (value.isPresent()) {
          return Optional.of(rewind(draft, flow.get(), run, ask, value.get()));
        }
      }
    }
    return Optional.empty();
  }
}
