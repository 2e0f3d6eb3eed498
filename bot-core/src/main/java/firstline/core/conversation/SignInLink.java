package firstline.core.conversation;

import firstline.core.message.Action;
import firstline.core.message.Escape;
import java.util.Optional;

/** Recognises who comes by a link from the provider's client area. */
final class SignInLink {
  private static final String PREFIX = "id_";

  private SignInLink() {}

  /** Whether what came with a link is a pass rather than something to show. */
  static boolean isToken(String payload) {
    return payload.startsWith(PREFIX);
  }

  static Decision opened(Draft draft, Activity activity, String token) {
    var lookup = new Lookup.PassShown(token);
    var found = draft.answers.to(lookup);
    if (found.isEmpty()) {
      return new Decision.Needs(lookup);
    }
    if (!(found.get() instanceof Found.PassShown shown)) {
      return refused(draft, activity, Phrase.LINK_FOREIGN);
    }
    var objection = objection(draft, shown);
    if (objection.isPresent()) {
      return refused(draft, activity, objection.get());
    }
    know(draft, shown);
    shown.contact().ifPresent(who -> draft.say(Phrase.IDENTIFIED, SignIn.account(who)));
    var needed = shown.contact().flatMap(who -> Continuing.takenOver(draft, who.account()));
    if (needed.isPresent()) {
      return needed.get();
    }
    var paused = SignIn.paused(activity);
    return draft.header.isFirst() && paused instanceof Activity.Idle && !Continuing.goesOn(draft)
        ? Commands.welcome(draft)
        : Resuming.goOn(draft, paused);
  }

  /** While a person has the conversation a good link still counts; of others nothing is said. */
  static Decision opened(Draft draft, Conversation.WithHuman human, String token) {
    var lookup = new Lookup.PassShown(token);
    var found = draft.answers.to(lookup);
    if (found.isEmpty()) {
      return new Decision.Needs(lookup);
    }
    if (found.get() instanceof Found.PassShown shown && objection(draft, shown).isEmpty()) {
      know(draft, shown);
      shown.contact().ifPresent(who -> draft.announce(Phrase.IDENTIFIED, SignIn.account(who)));
    } else {
      draft.because("link.refused", "while a person has the conversation");
    }
    return draft.human(human.takeover(), human.paused());
  }

  private static void know(Draft draft, Found.PassShown shown) {
    draft.header.understood();
    draft.also(new Effect.UsePass(shown.pass()));
    shown.contact().ifPresent(contact -> SignIn.know(draft, contact, "link", shown.mail()));
  }

  private static Optional<Phrase> objection(Draft draft, Found.PassShown shown) {
    if (shown.used()) {
      return Optional.of(Phrase.LINK_USED);
    }
    if (!draft.event.at().isBefore(shown.pass().expires())) {
      return Optional.of(Phrase.LINK_EXPIRED);
    }
    return shown.contact().isEmpty() ? Optional.of(Phrase.LINK_GONE) : Optional.empty();
  }

  private static Decision refused(Draft draft, Activity activity, Phrase why) {
    draft.because("link.refused", why.key());
    if (why == Phrase.LINK_USED && draft.header.account().isPresent()) {
      return SignIn.ask(draft, activity);
    }
    draft.say(
        why,
        draft.choice(Label.IDENTIFY, new Action.Identify()),
        draft.choice(Label.MENU, new Action.Go(Escape.MENU)));
    return draft.bot(activity);
  }
}
