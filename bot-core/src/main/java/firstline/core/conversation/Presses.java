package firstline.core.conversation;

import firstline.core.message.Action;

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
      case Found.Hits _, Found.ArticleText _, Found.OfIdentity _ ->
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

  private static Decision act(Draft draft, Activity activity, Action action) {
    var under = SignIn.paused(activity);
    return switch (action) {
      case Action.Go(var escape) -> Commands.go(draft, activity, escape);
      case Action.Identify() -> SignIn.ask(draft, activity);
      case Action.ShowArticle(var article, var rung) ->
          under instanceof Activity.InFlow(var run)
              ? Articles.aside(draft, article, run)
              : Articles.show(draft, article, rung);
      case Action.Rate rate -> Articles.rate(draft, under, rate);
      case Action.StartFlow(var flow) -> FlowTalk.start(draft, under, flow);
      case Action.Answer answer -> FlowTalk.pressed(draft, under, answer);
      case Action.Resume resume -> FlowTalk.resume(draft, under, resume);
      case Action.SpeakLanguage(var locale) -> Commands.speak(draft, activity, locale);
    };
  }
}
