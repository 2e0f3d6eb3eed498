package firstline.core.conversation;

import firstline.core.customer.Contact;
import firstline.core.identity.Attempts;
import firstline.core.identity.Claim;
import firstline.core.identity.Subject;
import firstline.core.message.Action;
import firstline.core.message.Choice;
import firstline.core.message.Escape;
import firstline.core.message.Form;
import firstline.core.understanding.Credentials;
import firstline.core.understanding.Typed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out which contact of which account is writing, by a code to the address on file or by
 * staff. What it says and writes is the same whether or not an account exists.
 */
final class SignIn {
  private SignIn() {}

  /** What the conversation goes back to; itself where nobody is being recognised. */
  static Activity paused(Activity activity) {
    return activity instanceof Activity.Identifying(_, var paused) ? paused : activity;
  }

  /** Asks for the account, unless somebody is known already. */
  static Decision ask(Draft draft, Activity activity) {
    draft.header.understood();
    var known = draft.header.account();
    if (known.isPresent()) {
      draft.because("login.known", known.get().value());
      draft.say(Phrase.LOGIN_ALREADY, Map.of("account", known.get().value()));
      return Resuming.goOn(draft, activity);
    }
    draft.because("login.asked", "for the account");
    draft.header.settle();
    draft.say(
        draft.words(Phrase.LOGIN_ASK, Map.of()),
        List.of(
            draft.choice(Label.NOT_NOW, new Action.Go(Escape.BACK)),
            draft.choice(Label.PERSON, new Action.Go(Escape.PERSON))),
        Asking.alone(draft, Asking.ACCOUNT, Label.FORM_ACCOUNT, false));
    return draft.bot(new Activity.Identifying(Activity.Identifying.Step.ACCOUNT, paused(activity)));
  }

  /** Whether words answer what is asked here: an account, or a code that is waited for. */
  static boolean isAnswer(Draft draft, Activity activity, String text) {
    boolean code =
        draft.header.claim().filter(claim -> claim.proof() == Claim.Proof.CODE).isPresent();
    return code && Credentials.code(text).isPresent()
        || activity instanceof Activity.Identifying(var step, _)
            && switch (step) {
              case ACCOUNT -> Credentials.account(text, draft.vocabulary()).isPresent();
              case CODE -> Credentials.isDigits(text);
            };
  }

  /** Takes such an answer. */
  static Decision heard(Draft draft, Activity activity, String text) {
    draft.header.understood();
    var paused = paused(activity);
    boolean account =
        activity instanceof Activity.Identifying(var step, _)
            && step == Activity.Identifying.Step.ACCOUNT;
    if (account) {
      var typed = Credentials.account(text, draft.vocabulary()).orElseThrow();
      return claimed(draft, paused, typed, Typed.email(text));
    }
    var code = Credentials.code(text);
    if (code.isPresent()) {
      return CodeProof.tried(draft, paused, code.get());
    }
    draft.because("login.code-misread", "not six digits");
    draft.say(draft.words(Phrase.LOGIN_CODE_HINT, Map.of()), List.of(newCode(draft)), code(draft));
    return draft.bot(new Activity.Identifying(Activity.Identifying.Step.CODE, paused));
  }

  private static Decision claimed(
      Draft draft, Activity paused, String account, Optional<String> email) {
    var lookup = new Lookup.Claimant(account, email);
    var found = draft.found(lookup, Found.Claimant.class);
    return found.isEmpty()
        ? new Decision.Needs(lookup)
        : claimed(draft, paused, account, found.get());
  }

  private static Decision claimed(
      Draft draft, Activity paused, String account, Found.Claimant found) {
    var now = draft.event.at();
    if (found.here().isLocked(now) || found.there().isLocked(now)) {
      return locked(draft, paused);
    }
    if (!found.here().mayAsk(now) || !found.there().mayAsk(now)) {
      draft.because("login.too-many", "codes asked for in an hour");
      draft.say(Phrase.LOGIN_TOO_MANY, person(draft));
      return draft.bot(paused);
    }
    count(draft, found.here(), found.here().asking(now));
    count(draft, account, found.there(), found.there().asking(now));
    var proof = found.mail() ? Claim.Proof.CODE : Claim.Proof.STAFF;
    var claim = new Claim(draft.header.claimId(), account, found.contact(), now, proof);
    draft.because("login.claimed", account);
    draft.header.claim(claim);
    return switch (proof) {
      case CODE -> CodeProof.sent(draft, paused, claim);
      case STAFF -> StaffProof.asked(draft, paused);
    };
  }

  /** Counts what was tried in this chat. */
  static void count(Draft draft, Attempts before, Attempts after) {
    var chat = Subject.chat(draft.header.address().toString());
    draft.also(new Effect.CountAttempts(chat, before, after));
  }

  /** Counts what was tried for an account. */
  static void count(Draft draft, String account, Attempts before, Attempts after) {
    draft.also(new Effect.CountAttempts(Subject.account(account), before, after));
  }

  static Decision locked(Draft draft, Activity paused) {
    draft.because("login.locked", "too many wrong codes");
    draft.header.settle();
    draft.say(Phrase.LOGIN_LOCKED, person(draft));
    return draft.bot(paused);
  }

  /** The customer would rather not. */
  static Decision cancel(Draft draft, Activity paused) {
    draft.because("login.cancelled", "by the customer");
    draft.header.settle();
    draft.say(Phrase.LOGIN_CANCELLED);
    return Resuming.goOn(draft, paused);
  }

  /** The person is nobody's contact here any more. */
  static Decision out(Draft draft, Activity activity) {
    var known = draft.header.account();
    draft.because("logout", known.map(Object::toString).orElse("nobody was known"));
    draft.header.forget();
    draft.also(new Effect.UnlinkContact());
    known.ifPresentOrElse(
        account -> draft.say(Phrase.LOGIN_LOGGED_OUT, Map.of("account", account.value())),
        () -> draft.say(Phrase.LOGIN_NOBODY));
    return draft.bot(paused(activity));
  }

  /**
   * Knows somebody from now on: here and in later conversations, and tells the contact by e-mail.
   *
   * @param how in a word: link, code or staff
   */
  static void know(Draft draft, Contact contact, String how, boolean mail) {
    draft.header.identify(contact.account(), contact.email());
    draft.because("customer.identified", contact.account() + " by " + how);
    draft.also(new Effect.LinkContact(contact, how));
    if (mail) {
      draft.also(new Effect.SendMail(Letters.linked(draft, contact)));
    }
  }

  static Map<String, String> account(Contact contact) {
    return Map.of("account", contact.account().value());
  }

  /** The form for a code. */
  static Optional<Form> code(Draft draft) {
    return Asking.alone(draft, Asking.CODE, Label.FORM_CODE, false);
  }

  static Choice newCode(Draft draft) {
    return draft.choice(Label.NEW_CODE, new Action.Identify());
  }

  static Choice person(Draft draft) {
    return draft.choice(Label.PERSON, new Action.Go(Escape.PERSON));
  }
}
