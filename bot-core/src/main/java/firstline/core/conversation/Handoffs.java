package firstline.core.conversation;

import firstline.core.desk.Agent;
import firstline.core.desk.Handoff;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Escape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asking for a person, and the end of it. A person can always be asked for (FL-4). */
final class Handoffs {
  private Handoffs() {}

  /** Puts the customer into the line for a person, with more words and buttons than usual. */
  static Decision line(Draft draft, Handoff.Cause cause, List<Block> more, List<Choice> choices) {
    draft.header.understood();
    draft.because("handoff.requested", cause.name().toLowerCase(Locale.ROOT));
    draft.header.waitFor(new Handoff(draft.event.at(), cause));
    var blocks = new ArrayList<Block>(draft.words(phrase(cause), Map.of()));
    blocks.addAll(more);
    var all = new ArrayList<Choice>(choices);
    all.add(Commands.menuChoice(draft));
    draft.say(blocks, all);
    return draft.bot(draft.flowOr(new Activity.Idle()));
  }

  /** Puts the customer into the line for a person; who waits already is told so. */
  static Decision request(Draft draft, Activity activity, Handoff.Cause cause) {
    draft.header.understood();
    var menu = draft.choice(Label.MENU, new Action.Go(Escape.MENU));
    if (draft.header.handoff().isPresent()) {
      draft.because("handoff.already", "waits for a person");
      draft.say(Phrase.HANDOFF_WAITING, menu);
    } else {
      draft.because("handoff.requested", cause.name().toLowerCase(Locale.ROOT));
      draft.header.waitFor(new Handoff(draft.event.at(), cause));
      draft.say(phrase(cause), menu);
    }
    return draft.bot(activity);
  }

  private static Phrase phrase(Handoff.Cause cause) {
    return switch (cause) {
      case ASKED -> Phrase.HANDOFF_ASKED;
      case NOT_UNDERSTOOD -> Phrase.HANDOFF_NOT_UNDERSTOOD;
      case NOT_SOLVED -> Phrase.HANDOFF_NOT_SOLVED;
      case FLOW -> Phrase.HANDOFF_FLOW;
      case IDENTITY -> Phrase.LOGIN_STAFF;
      case FAULT -> Phrase.HANDOFF_FAULT;
      case SALES -> Phrase.HANDOFF_SALES;
      case EMERGENCY -> Phrase.HANDOFF_EMERGENCY;
      case OVERRIDDEN -> Phrase.HANDOFF_ASKED;
    };
  }

  /** The customer no longer wants a person. */
  static Decision withdraw(Draft draft) {
    draft.because("handoff.withdrawn", "by the customer");
    draft.header.waitForNobody();
    draft.say(Phrase.HANDOFF_WITHDRAWN);
    return draft.bot(new Activity.Idle());
  }

  static Decision close(Draft draft, Instant at, Agent agent) {
    draft.because("staff.closed", agent.name());
    draft.header.waitForNobody();
    Silence.broken(draft);
    draft.announce(Phrase.DESK_CLOSED, Map.of("agent", agent.name()));
    return draft.closed(at);
  }
}
