package firstline.core.conversation;

import firstline.core.desk.Takeover;

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
    if (event instanceof Event.Filled filled) {
      return Filling.decide(conversation, filled, playbook, answers);
    }
    var former = Pinned.lookup(conversation, playbook);
    if (former.isEmpty()) {
      return decide(new Draft(playbook, answers, conversation, event), conversation);
    }
    return answers
        .to(former.get(), Found.FlowEditions.class)
        .map(found -> new Draft(playbook.with(found.editions()), answers, conversation, event))
        .map(draft -> decide(draft, conversation))
        .orElseGet(() -> new Decision.Needs(former.get()));
  }

  private static Decision decide(Draft draft, Conversation conversation) {
    if (draft.event instanceof Event.AmongStaff event) {
      return amongStaff(draft, conversation, event);
    }
    if (Promises.isOne(draft.event)) {
      return Promises.due(draft, conversation);
    }
    return Rewording.decide(draft, conversation).orElseGet(() -> inState(draft, conversation));
  }

  private static Decision inState(Draft draft, Conversation conversation) {
    return switch (conversation) {
      case Conversation.WithBot bot -> BotTalk.decide(draft, bot);
      case Conversation.WithHuman human -> HumanTalk.decide(draft, human);
      case Conversation.Closed closed -> over(draft, closed);
    };
  }

  /** The customer is told nothing: it is the same person. */
  private static Decision passed(
      Draft draft, Conversation conversation, Event.TakeoverPassed passed) {
    if (conversation instanceof Conversation.WithHuman(_, var takeover, var paused)
        && takeover.agent().id().equals(passed.from())) {
      draft.because("staff.same-person", takeover.agent().name() + " is " + passed.agent().name());
      return draft.human(new Takeover(passed.agent(), takeover.since()), paused);
    }
    draft.because("staff.unchanged", "somebody else has it by now");
    return draft.unmoved(conversation);
  }

  private static Decision amongStaff(
      Draft draft, Conversation conversation, Event.AmongStaff event) {
    switch (event) {
      case Event.Noted(_, var agent, _) -> draft.because("staff.noted", agent.name());
      case Event.TakeoverPassed passed -> {
        return passed(draft, conversation, passed);
      }
      case Event.IssueSet(_, var agent, var issue) -> {
        if (!draft.support().topics().containsKey(issue)) {
          draft.because("staff.refused", "there is no issue type " + issue);
          return draft.refuse(conversation, new Refusal.NotToBeChanged(issue.value()));
        }
        draft.because("staff.issue-set", issue + " by " + agent.name());
        draft.header.learn(known -> known.about(issue));
      }
    }
    return draft.unmoved(conversation);
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
