package firstline.core.conversation;

/**
 * Decides what a conversation comes to when something happens: a pure function. The same
 * conversation, event, playbook and answers always give the same decision.
 */
public final class Dialogue {
  private Dialogue() {}

  /**
   * Decides one turn.
   *
   * @param answers to the lookups that earlier calls for the same turn needed
   * @return the decision, or the next lookup that it needs
   */
  public static Decision decide(
      Conversation conversation, Event event, Playbook playbook, Answers answers) {
    var draft = new Draft(playbook, answers, conversation, event);
    if (event instanceof Event.Noted(_, var agent, _)) {
      draft.because("staff.noted", agent.name());
      return draft.unmoved(conversation);
    }
    return switch (conversation) {
      case Conversation.WithBot bot -> BotTalk.decide(draft, bot);
      case Conversation.WithHuman human -> HumanTalk.decide(draft, human);
      case Conversation.Closed closed -> over(draft, closed);
    };
  }

  private static Decision over(Draft draft, Conversation.Closed closed) {
    draft.because("closed", "nothing happens any more in a closed conversation");
    return switch (draft.event) {
      case Event.AboutCase about -> CaseTalk.decide(draft, closed, about);
      case Event.FromStaff _ -> draft.refuse(closed, new Refusal.Over());
      case Event.FromCustomer _, Event.FromWorld _ -> draft.closed(closed.at());
    };
  }
}
