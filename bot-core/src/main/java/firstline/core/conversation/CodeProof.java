package firstline.core.conversation;

import firstline.core.customer.Contact;
import firstline.core.identity.Claim;
import firstline.core.message.Action;
import firstline.core.message.Escape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proves a claim by six digits that are sent to the address on file. */
final class CodeProof {
  private CodeProof() {}

  /** A code is on its way, if there is such an account. */
  static Decision sent(Draft draft, Activity paused, Claim claim) {
    draft.also(new Effect.SendMail(Letters.code(draft, claim)));
    draft.say(
        draft.words(Phrase.LOGIN_CODE_SENT, Map.of("minutes", Claim.CODE_GOOD_FOR.toMinutes())),
        List.of(draft.choice(Label.NOT_NOW, new Action.Go(Escape.BACK)), SignIn.person(draft)),
        SignIn.code(draft));
    return draft.bot(new Activity.Identifying(Activity.Identifying.Step.CODE, paused));
  }

  /** Six digits were typed. */
  static Decision tried(Draft draft, Activity paused, String digits) {
    Optional<Claim> claim = draft.header.claim().filter(made -> made.takesCode(draft.event.at()));
    if (claim.isEmpty()) {
      draft.because("login.code-expired", "no code is waited for any more");
      draft.header.settle();
      draft.say(Phrase.LOGIN_CODE_EXPIRED, SignIn.newCode(draft), SignIn.person(draft));
      return draft.bot(paused);
    }
    var lookup = new Lookup.CodeTried(claim.get(), digits);
    var found = draft.found(lookup, Found.CodeTried.class);
    return found.isEmpty()
        ? new Decision.Needs(lookup)
        : judged(draft, paused, claim.get(), found.get());
  }

  private static Decision judged(Draft draft, Activity paused, Claim claim, Found.CodeTried found) {
    var now = draft.event.at();
    if (found.here().isLocked(now) || found.there().isLocked(now)) {
      return SignIn.locked(draft, paused);
    }
    Optional<Contact> proven = claim.contact().filter(_ -> found.right());
    if (proven.isPresent()) {
      SignIn.count(draft, found.here(), found.here().succeeding(now));
      SignIn.count(draft, claim.account(), found.there(), found.there().succeeding(now));
      SignIn.know(draft, proven.get(), "code", true);
      draft.say(Phrase.IDENTIFIED, SignIn.account(proven.get()));
      return Resuming.goOn(draft, paused);
    }
    return wrong(draft, paused, claim, found);
  }

  private static Decision wrong(Draft draft, Activity paused, Claim claim, Found.CodeTried found) {
    var now = draft.event.at();
    var here = found.here().failing(now);
    var there = found.there().failing(now);
    SignIn.count(draft, found.here(), here);
    SignIn.count(draft, claim.account(), found.there(), there);
    if (here.isLocked(now) || there.isLocked(now)) {
      return SignIn.locked(draft, paused);
    }
    int left = Math.min(here.left(now), there.left(now));
    draft.because("login.code-wrong", left + " tries left");
    draft.say(
        draft.words(Phrase.LOGIN_CODE_WRONG, Map.of("left", left)),
        List.of(SignIn.newCode(draft)),
        SignIn.code(draft));
    return draft.bot(new Activity.Identifying(Activity.Identifying.Step.CODE, paused));
  }
}
