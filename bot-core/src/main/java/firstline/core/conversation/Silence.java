package firstline.core.conversation;

import firstline.core.message.Action;
import firstline.core.message.Escape;
import java.time.Duration;

/** Follows up a question that is met with silence: once, and then the flow is set aside. */
final class Silence {
  /** The timer that asks a silent customer once whether to go on. */
  static final String NUDGE = "nudge";

  /** The timer that sets aside the flow of a customer who stays silent. */
  static final String PARK = "park";

  private static final Duration NUDGE_AFTER = Duration.ofHours(4);
  private static final Duration PARK_AFTER = Duration.ofHours(20);

  private Silence() {}

  /** A question was asked. */
  static void begins(Draft draft) {
    draft.also(new Effect.SetTimer(NUDGE, draft.event.at().plus(NUDGE_AFTER)));
    draft.also(new Effect.CancelTimer(PARK));
  }

  /** No question is open any more. */
  static void broken(Draft draft) {
    draft.also(new Effect.CancelTimer(NUDGE));
    draft.also(new Effect.CancelTimer(PARK));
  }

  /** A timer has run out; one of a question that is not open any more is passed over. */
  static Decision due(Draft draft, Activity activity, Event.TimerDue timer) {
    if (!(activity instanceof Activity.InFlow(var run)) || run.waits()) {
      draft.because("timer.passed-over", timer.name());
      return draft.bot(activity);
    }
    return switch (timer.name()) {
      case NUDGE -> {
        draft.because("flow.nudge", run.step());
        var resume = new Action.Resume(run.flow(), run.version(), run.step());
        draft.say(
            Phrase.FLOW_NUDGE,
            draft.choice(Label.GO_ON, resume),
            draft.choice(Label.PERSON, new Action.Go(Escape.PERSON)));
        draft.also(new Effect.SetTimer(PARK, draft.event.at().plus(PARK_AFTER)));
        yield draft.bot(activity);
      }
      case PARK -> {
        draft.because("flow.parked", run.step());
        draft.header.park(run);
        yield draft.bot(new Activity.Idle());
      }
      default -> {
        draft.because("timer.passed-over", timer.name());
        yield draft.bot(activity);
      }
    };
  }
}
