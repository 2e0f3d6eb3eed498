package firstline.core.conversation;

import firstline.core.catalog.TicketNumber;
import firstline.core.desk.Finding;
import firstline.core.desk.Handoff;
import firstline.core.followup.Ticket;
import firstline.core.message.Block;
import firstline.core.message.Message;
import firstline.core.policy.Case;
import firstline.core.policy.Reason;
import firstline.core.policy.Verdict;
import firstline.core.policy.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What staff put in the place of what was found or decided: recorded, and told to the customer. */
final class Overrides {
  private Overrides() {}

  static Decision window(Draft draft, Conversation now, Event.WindowExtended event) {
    if (draft.header.account().isEmpty()) {
      draft.because("staff.refused", "nobody is identified");
      return draft.refuse(now, new Refusal.NobodyIdentified());
    }
    var account = draft.header.account().get();
    draft.also(new Effect.ExtendWindow(account, event.until(), event.agent(), event.reason()));
    draft.because(
        "window.extended",
        "until %s by %s: %s".formatted(event.until(), event.agent().name(), event.reason()));
    var day = Terms.moments(draft).day(event.until());
    CaseTalk.tell(
        draft, event.agent(), draft.words(Phrase.WINDOW_EXTENDED, Map.of("date", day)), List.of());
    return draft.unmoved(now);
  }

  /** The finding is put right; while the bot talks, the policy decides again at once. */
  static Decision fault(Draft draft, Conversation now, Event.FaultCorrected event) {
    var issue = draft.header.investigation().issue().orElse(Playbook.GENERAL);
    var opened = Dossier.open(draft, issue).orElseThrow();
    var dossier = opened.with(opened.problem().found(event.side(), event.at()));
    var side = draft.label("side." + Wording.of(event.side()), Map.of());
    var words =
        new ArrayList<>(
            draft.words(Phrase.FAULT_CORRECTED, Map.of("side", side, "reason", event.reason())));
    draft.header.learn(
        known ->
            known.found(
                new Finding(
                    "staff.corrected",
                    new Message(words, List.of()).plain(),
                    event.side(),
                    event.at())));
    draft.because(
        "fault.corrected",
        "%s by %s: %s".formatted(Wording.of(event.side()), event.agent().name(), event.reason()));
    var ticket = dossier.openTicket();
    ticket.ifPresent(open -> words.addAll(freed(dossier, open)));
    CaseTalk.tell(draft, event.agent(), words, List.of());
    boolean decides =
        now instanceof Conversation.WithBot && draft.header.handoff().isEmpty() && ticket.isEmpty();
    return decides ? Rulings.fix(draft, issue) : draft.unmoved(now);
  }

  /**
   * A ticket whose problem turns out to be ours costs nothing, where the policy has it so (LX-9).
   */
  private static List<Block> freed(Dossier dossier, Ticket ticket) {
    var draft = dossier.draft();
    var problem = dossier.problem().unticketed();
    var verdict = dossier.decide(Case.Want.FIX, problem);
    if (!ticket.costs() || verdict.scope() != Verdict.Scope.INCLUDED) {
      return List.of();
    }
    var clauses = verdict.reasons().stream().map(Reason::clause).toList();
    Promises.keep(draft, ticket.free(clauses));
    draft.because("ticket.free", ticket.number() + " by " + String.join(", ", clauses));
    return Promises.free(draft, ticket);
  }

  static Decision override(Draft draft, Conversation now, Event.DecisionOverridden event) {
    draft.because(
        "decision.overridden",
        "%s by %s: %s"
            .formatted(Wording.of(event.override()), event.agent().name(), event.reason()));
    return switch (event.override()) {
      case LIVE_CHAT -> liveChat(draft, now, event);
      case FREE_TICKET -> freeTicket(draft, now, event);
    };
  }

  private static Decision liveChat(Draft draft, Conversation now, Event.DecisionOverridden event) {
    CaseTalk.tell(draft, event.agent(), draft.words(Phrase.OVERRIDDEN_LIVE, Map.of()), List.of());
    if (now instanceof Conversation.WithBot(_, Activity activity)) {
      draft.header.waitFor(new Handoff(event.at(), Handoff.Cause.OVERRIDDEN));
      return draft.bot(activity);
    }
    return draft.unmoved(now);
  }

  /** The ticket that there is on the problem costs nothing any more, or a free one is opened. */
  private static Decision freeTicket(
      Draft draft, Conversation now, Event.DecisionOverridden event) {
    var issue = draft.header.investigation().issue().orElse(Playbook.GENERAL);
    var dossier = Dossier.open(draft, issue).orElseThrow();
    var open = dossier.openTicket();
    if (open.isPresent()) {
      Promises.keep(draft, open.get().free(List.of()));
      return free(draft, now, event, open.get().number());
    }
    var number = draft.freshNumber();
    if (number.isEmpty()) {
      return draft.needNumber();
    }
    var order = Order.of(dossier.decide(Case.Want.FIX)).free();
    return free(draft, now, event, Tickets.file(dossier, order, number.getAsLong()).number());
  }

  private static Decision free(
      Draft draft, Conversation now, Event.DecisionOverridden event, TicketNumber ticket) {
    var words = draft.words(Phrase.OVERRIDDEN_FREE, Map.of("number", ticket.value()));
    CaseTalk.tell(draft, event.agent(), words, List.of());
    return draft.unmoved(now);
  }
}
