package firstline.core.conversation;

import firstline.core.customer.Contact;
import firstline.core.desk.Handoff;
import java.util.Map;
import java.util.Optional;

/** Proves a claim by a member of staff who looks into it. */
final class StaffProof {
  private StaffProof() {}

  /** The claim is shown to staff; the customer waits for them if nobody is waited for yet. */
  static Decision asked(Draft draft, Activity paused) {
    if (draft.header.handoff().isEmpty()) {
      draft.header.waitFor(new Handoff(draft.event.at(), Handoff.Cause.IDENTITY));
    }
    draft.say(Phrase.LOGIN_STAFF);
    return draft.bot(paused);
  }

  static Decision confirmed(Draft draft, Conversation as, Event.ClaimConfirmed event) {
    var lookup = contact(event);
    var found = draft.found(lookup, Found.Claimant.class);
    if (found.isEmpty()) {
      return new Decision.Needs(lookup);
    }
    Optional<Contact> contact = claimed(draft, found.get());
    if (contact.isEmpty()) {
      return nothing(draft, as);
    }
    SignIn.know(draft, contact.get(), "staff", found.get().mail());
    return told(draft, as, Phrase.IDENTIFIED, SignIn.account(contact.get()));
  }

  private static Lookup contact(Event.ClaimConfirmed event) {
    return new Lookup.Claimant(event.account().value(), Optional.of(event.contactEmail()));
  }

  /** The contact, if it is one of the account that was claimed. */
  private static Optional<Contact> claimed(Draft draft, Found.Claimant found) {
    var account = draft.header.claim().map(claim -> claim.account()).orElse("");
    return found.contact().filter(contact -> contact.account().value().equalsIgnoreCase(account));
  }

  static Decision declined(Draft draft, Conversation as, Event.ClaimDeclined event) {
    if (draft.header.claim().isEmpty()) {
      return nothing(draft, as);
    }
    draft.because("login.declined", event.agent().name());
    draft.header.settle();
    return told(draft, as, Phrase.LOGIN_DECLINED, Map.of());
  }

  /** Tells the customer how it came out, and goes on. */
  private static Decision told(
      Draft draft, Conversation as, Phrase phrase, Map<String, String> arguments) {
    return switch (as) {
      case Conversation.WithBot bot -> {
        draft.say(phrase, arguments);
        yield Resuming.goOn(draft, bot.activity());
      }
      case Conversation.WithHuman human -> {
        draft.announce(phrase, arguments);
        yield draft.human(human.takeover(), SignIn.paused(human.paused()));
      }
      case Conversation.Closed closed -> draft.refuse(closed, new Refusal.Over());
    };
  }

  private static Decision nothing(Draft draft, Conversation as) {
    draft.because("staff.refused", "there is no such claim");
    return draft.refuse(as, new Refusal.NoClaim());
  }
}
