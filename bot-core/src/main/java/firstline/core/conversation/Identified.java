package firstline.core.conversation;

import firstline.core.followup.Standing;
import firstline.core.policy.Case;
import java.util.ArrayList;
import java.util.function.Function;

/** What is shown of an account is shown to its contacts alone (FL-2). */
final class Identified {
  private Identified() {}

  /** Goes on with the customer's standing; whoever is nobody yet is asked who it is. */
  static Decision or(Draft draft, Activity activity, Function<Standing, Decision> then) {
    var standing = draft.standing();
    if (standing.isEmpty()) {
      return draft.needStanding();
    }
    if (standing.get().customer().isPresent()) {
      draft.header.understood();
      return then.apply(standing.get());
    }
    draft.because("identity.needed", "nobody is identified");
    var choices = new ArrayList<>(Ways.identify(draft));
    choices.add(Commands.menuChoice(draft));
    draft.say(draft.words(Phrase.IDENTIFY_FIRST, java.util.Map.of()), choices);
    return draft.bot(
        activity instanceof Activity.Idle
            ? new Activity.Wanting(Playbook.GENERAL, Case.Want.ANSWER)
            : activity);
  }
}
