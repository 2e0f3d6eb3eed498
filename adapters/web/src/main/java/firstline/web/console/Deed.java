package firstline.web.console;

import firstline.core.conversation.Event;
import firstline.core.customer.AccountId;
import firstline.core.desk.Agent;
import java.time.Instant;
import java.util.Optional;

/** What a member can do to a conversation. */
enum Deed {
  TAKE("conversation.taken-over"),
  ANSWER("conversation.answered"),
  HAND_BACK("conversation.handed-back"),
  CONFIRM("identity.confirmed"),
  DECLINE("identity.declined"),
  CLOSE("conversation.closed");

  private final String action;

  Deed(String action) {
    this.action = action;
  }

  /** Its name in the audit log. */
  String action() {
    return action;
  }

  /**
   * It as an event.
   *
   * @param text the answer, or the address of the contact that a claim is confirmed for
   * @param claimed the account that the customer says is theirs; without one, there is nothing to
   *     confirm or decline, and both are refused alike
   */
  Event event(Instant at, Agent agent, String text, Optional<AccountId> claimed) {
    return switch (this) {
      case TAKE -> new Event.TakeoverAsked(at, agent);
      case ANSWER -> new Event.AgentWrote(at, agent, text);
      case HAND_BACK -> new Event.HandedBack(at, agent);
      case CONFIRM ->
          claimed
              .<Event>map(account -> new Event.ClaimConfirmed(at, agent, account, text))
              .orElseGet(() -> new Event.ClaimDeclined(at, agent));
      case DECLINE -> new Event.ClaimDeclined(at, agent);
      case CLOSE -> new Event.ClosedBy(at, agent);
    };
  }
}
