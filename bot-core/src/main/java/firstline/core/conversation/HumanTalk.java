package firstline.core.conversation;

import firstline.core.desk.Agent;
import java.util.Map;

/** What happens while a person has the conversation: the bot keeps the record and says nothing. */
final class HumanTalk {
  private HumanTalk() {}

  static Decision decide(Draft draft, Conversation.WithHuman human) {
    return switch (draft.event) {
      case Event.FromCustomer customer -> heard(draft, human, customer);
      case Event.TimerDue timer when timer.name().equals(Countdown.TIMER) ->
          Countdown.due(draft, human);
      case Event.FromWorld world -> came(draft, human, world);
      case Event.FromStaff staff -> asked(draft, human, staff);
    };
  }

  private static Decision heard(
      Draft draft, Conversation.WithHuman human, Event.FromCustomer event) {
    if (event instanceof Event.Commanded(_, var name, var argument)
        && name.equals("start")
        && SignInLink.isToken(argument.strip())) {
      return SignInLink.opened(draft, human, argument.strip());
    }
    switch (event) {
      case Event.Said said -> draft.header.heard(said.messageRef());
      case Event.Reachable(_, boolean reachable) -> draft.header.reach(reachable);
      case Event.Identified identified ->
          draft.header.identify(identified.account(), identified.contactEmail());
      case Event.Filled _ -> throw Filling.notTakenApart();
      case Event.Commanded _,
          Event.Pressed _,
          Event.PressedUnknown _,
          Event.Edited _,
          Event.Withdrew _ -> {}
    }
    draft.because("human.listens", human.takeover().agent().name() + " has the conversation");
    return draft.human(human.takeover(), human.paused());
  }

  private static Decision came(Draft draft, Conversation.WithHuman human, Event.FromWorld event) {
    switch (event) {
      case Event.CheckFinished finished -> {
        draft.header.learn(known -> known.checked(finished.report()));
        draft.because("check.finished", finished.report().outcome());
      }
      case Event.InquiryCameBack _ ->
          draft.because("inquiry.late", human.takeover().agent().name() + " answers");
      case Event.TimerDue timer -> draft.because("timer.passed-over", timer.name());
      case Event.AnswerWithdrawn _, Event.Undelivered _ ->
          draft.because("passed-over", "it was decided before");
      case Event.TurnFailed failed -> draft.because("fault", failed.detail());
    }
    return draft.human(human.takeover(), human.paused());
  }

  private static Decision asked(Draft draft, Conversation.WithHuman human, Event.FromStaff event) {
    var holder = human.takeover().agent();
    if (!holder.id().equals(event.agent().id()) && !(event instanceof Event.AboutCase)) {
      return other(draft, human, event, holder);
    }
    return switch (event) {
      case Event.TakeoverAsked _ -> {
        draft.because("staff.took-over", "has it already");
        yield draft.human(human.takeover(), human.paused());
      }
      case Event.AgentWrote wrote -> {
        draft.because("staff.wrote", holder.name());
        BotTalk.pass(draft, wrote);
        yield draft.human(human.takeover(), human.paused());
      }
      case Event.HandedBack _ -> {
        draft.because("staff.handed-back", holder.name());
        draft.announce(Phrase.DESK_HANDED_BACK, Map.of("agent", holder.name()));
        yield FlowTalk.backFromHuman(draft, human.paused());
      }
      case Event.ClosedBy(var at, var agent) -> Handoffs.close(draft, at, agent);
      case Event.ClaimConfirmed confirmed -> StaffProof.confirmed(draft, human, confirmed);
      case Event.ClaimDeclined declined -> StaffProof.declined(draft, human, declined);
      case Event.AboutCase about -> CaseTalk.decide(draft, human, about);
      case Event.AmongStaff _, Event.AgentReworded _ -> draft.unmoved(human);
    };
  }

  private static Decision other(
      Draft draft, Conversation.WithHuman human, Event.FromStaff event, Agent holder) {
    draft.because("staff.refused", event.agent().name() + ": taken by " + holder.name());
    return draft.refuse(human, new Refusal.TakenBy(holder));
  }
}
