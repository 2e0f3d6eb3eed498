package firstline.core.conversation;

import firstline.core.message.Action;
import java.util.Optional;

/** Pressed buttons. An old one does what it says where that is still possible. */
final class Presses {
  private Presses() {}

  static Decision pressed(Draft draft, Activity activity, Event.Pressed pressed) {
    var lookup = new Lookup.Meaning(pressed.key());
    return switch (draft.answers.to(lookup).orElse(null)) {
      case null -> new Decision.Needs(lookup);
      case Found.Meaning(String label, Action action) -> {
        draft.because("pressed", label);
        yield act(draft, activity, action);
      }
      case Found.Missing() -> lost(draft, activity, pressed.key().encoded());
      case Found other ->
          throw new IllegalArgumentException("No answer to a pressed button: " + lookup);
    };
  }

  static Decision unknown(Draft draft, Activity activity, Event.PressedUnknown pressed) {
    return lost(draft, activity, pressed.data());
  }

  private static Decision lost(Draft draft, Activity activity, String data) {
    draft.because("button.unknown", data.length() > 64 ? data.substring(0, 64) : data);
    draft.say(Phrase.BUTTON_UNKNOWN, Commands.menuChoice(draft));
    return draft.bot(activity);
  }

  /** Does what a choice means, pressed or typed. */
  static Decision act(Draft draft, Activity activity, Action action) {
    var under = SignIn.paused(activity);
    return switch (action) {
      case Action.Go(var escape) -> Commands.go(draft, activity, escape);
      case Action.Identify() -> SignIn.ask(draft, activity);
      case Action.ShowArticle(var article, var rung) ->
          under instanceof Activity.InFlow(var run)
              ? Articles.aside(draft, article, run)
              : Articles.show(draft, article, rung, Optional.empty());
      case Action.Rate rate -> Articles.rate(draft, under, rate);
      case Action.StartFlow(var flow) -> FlowTalk.start(draft, under, flow);
      case Action.Answer answer -> FlowTalk.pressed(draft, under, answer);
      case Action.AskAgain again -> FlowTalk.askOnceMore(draft, under, again);
      case Action.Resume resume -> FlowTalk.resume(draft, under, resume);
      case Action.SpeakLanguage(var locale) -> Commands.speak(draft, activity, locale);
      case Action.Fix(var issue) -> Rulings.fix(draft, issue);
      case Action.Take take -> Ways.taken(draft, under, take);
      case Action.Tell tell -> Questions.pressed(draft, under, tell);
      case Action.AcceptQuote(var quote) -> Quotes.accept(draft, under, quote);
      case Action.DeclineQuote(var quote) -> Quotes.decline(draft, under, quote);
      case Action.ShowTicket(var ticket) -> TicketCards.show(draft, under, ticket);
      case Action.AddToTicket(var ticket) -> Tickets.askForMore(draft, under, ticket);
      case Action.ExplainWhy why -> Terms.explain(draft, under, why);
    };
  }
}
