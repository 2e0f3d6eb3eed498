package firstline.web.console;

import firstline.core.conversation.Event;
import firstline.core.desk.Agent;
import java.time.Instant;

/** What a member can do to a conversation. */
enum Deed {
  TAKE("conversation.taken-over"),
  ANSWER("conversation.answered"),
  HAND_BACK("conversation.handed-back"),
  CLOSE("conversation.closed");

  private final String action;

  Deed(String action) {
    this.action = action;
  }

  /** Its name in the audit log. */
  String action() {
    return action;
  }

  /** It as an event; {@code text} counts for an answer only. */
  Event event(Instant at, Agent agent, String text) {
    return switch (this) {
      case TAKE -> new Event.TakeoverAsked(at, agent);
      case ANSWER -> new Event.AgentWrote(at, agent, text);
      case HAND_BACK -> new Event.HandedBack(at, agent);
      case CLOSE -> new Event.ClosedBy(at, agent);
    };
  }
}
