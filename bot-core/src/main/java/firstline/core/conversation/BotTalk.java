package firstline.core.conversation;

import firstline.core.desk.Handoff;
import firstline.core.desk.Takeover;
import firstline.core.message.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens while the bot has the conversation. */
final class BotTalk {
  private BotTalk() {}

  static Decision decide(Draft draft, Conversation.WithBot bot) {
    return switch (draft.event) {
      case Event.FromCustomer customer -> heard(draft, bot, customer);
      case Event.FromWorld world -> came(draft, bot, world);
      case Event.FromStaff staff -> asked(draft, bot, staff);
    };
  }

  private static Decision heard(Draft draft, Conversation.WithBot bot, Event.FromCustomer event) {
    var activity = bot.activity();
    if (bot.header().address().scope() == Address.Scope.GROUP) {
      return group(draft, activity, event);
    }
    return switch (event) {
      case Event.Said said ->
          activity instanceof Activity.Idle && draft.header.parked().isPresent()
              ? Parking.heard(draft, draft.header.parked().get(), said)
              : Hearing.said(draft, activity, said);
      case Event.Filled _ -> throw Filling.notTakenApart();
      case Event.Commanded command -> Commands.run(draft, activity, command);
      case Event.Pressed pressed -> Presses.pressed(draft, activity, pressed);
      case Event.PressedUnknown pressed -> Presses.unknown(draft, activity, pressed);
      case Event.Edited edited -> Hearing.edited(draft, activity, edited);
      case Event.Withdrew withdrew -> {
        draft.because("customer.withdrew", "message " + withdrew.messageRef());
        yield draft.bot(activity);
      }
      case Event.Reachable(_, boolean reachable) -> {
        draft.header.reach(reachable);
        draft.because("customer.reachable", String.valueOf(reachable));
        yield draft.bot(activity);
      }
      case Event.Identified identified -> identified(draft, activity, identified);
    };
  }

  /** In a group others read along: we say where to write, and nothing else. */
  private static Decision group(Draft draft, Activity activity, Event.FromCustomer event) {
    switch (event) {
      case Event.Said _, Event.Filled _, Event.Commanded _, Event.Pressed _ -> {
        draft.because("group", "help is given in private");
        draft.say(Phrase.GROUP_PRIVATE_ONLY);
      }
      case Event.PressedUnknown _,
          Event.Edited _,
          Event.Withdrew _,
          Event.Reachable _,
          Event.Identified _ ->
          draft.because("group", "passed over");
    }
    return draft.bot(activity);
  }

  private static Decision identified(Draft draft, Activity activity, Event.Identified event) {
    draft.header.identify(event.account(), event.contactEmail());
    var standing = draft.standing();
    if (standing.isEmpty()) {
      return draft.needStanding();
    }
    Countdown.watch(draft, standing.get());
    draft.because("customer.identified", event.account() + " by " + event.how());
    draft.say(Phrase.IDENTIFIED, Map.of("account", event.account().value()));
    return Resuming.goOn(draft, activity);
  }

  private static Decision came(Draft draft, Conversation.WithBot bot, Event.FromWorld event) {
    var activity = bot.activity();
    return switch (event) {
      case Event.CheckFinished finished ->
          FlowChecks.finished(draft, Resuming.waiting(activity), finished);
      case Event.InquiryCameBack back -> Inquiring.cameBack(draft, activity, back);
      case Event.TimerDue timer ->
          timer.name().equals(Countdown.TIMER)
              ? Countdown.due(draft, bot)
              : Silence.due(draft, activity, timer);
      case Event.AnswerWithdrawn _, Event.Undelivered _ -> draft.unmoved(bot);
      case Event.TurnFailed failed -> {
        draft.because("fault", failed.detail());
        yield Handoffs.request(draft, new Activity.Idle(), Handoff.Cause.FAULT);
      }
    };
  }

  private static Decision asked(Draft draft, Conversation.WithBot bot, Event.FromStaff event) {
    return switch (event) {
      case Event.TakeoverAsked(var at, var agent) -> {
        draft.header.waitForNobody();
        draft.header.understood();
        draft.because("staff.took-over", agent.name());
        draft.announce(Phrase.DESK_JOINED, Map.of("agent", agent.name()));
        yield draft.human(new Takeover(agent, at), bot.activity());
      }
      case Event.ClosedBy(var at, var agent) -> Handoffs.close(draft, at, agent);
      case Event.ClaimConfirmed confirmed -> StaffProof.confirmed(draft, bot, confirmed);
      case Event.ClaimDeclined declined -> StaffProof.declined(draft, bot, declined);
      case Event.AboutCase about -> CaseTalk.decide(draft, bot, about);
      case Event.AmongStaff _, Event.AgentReworded _ -> draft.unmoved(bot);
      case Event.AgentWrote _, Event.HandedBack _ -> {
        draft.because("staff.refused", "the conversation is not taken over");
        yield draft.refuse(bot, new Refusal.NotTaken());
      }
    };
  }

  /** What a member of staff wrote, as it goes to the customer: each file by itself. */
  static void pass(Draft draft, Event.AgentWrote wrote) {
    var author = new Author.Staff(wrote.agent());
    if (!wrote.text().isBlank()) {
      draft.say(author, Message.of(wrote.text().strip()), Optional.empty());
    }
    for (var file : wrote.files()) {
      draft.say(author, new Message(List.of(file), List.of()), Optional.empty());
    }
  }
}
