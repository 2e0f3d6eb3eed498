package firstline.core.staffroom;

import firstline.core.conversation.Address;
import firstline.core.conversation.Attachment;
import firstline.core.conversation.Event;
import firstline.core.conversation.Person;
import firstline.core.customer.Platform;
import firstline.core.desk.FaultSide;
import firstline.core.desk.Handoff;
import firstline.core.policy.Verdict;
import java.util.Locale;

/** The words that staff read for what the core names. */
public final class Terms {
  private Terms() {}

  static String of(Address.Channel channel) {
    return switch (channel) {
      case TELEGRAM -> "Telegram";
      case DISCORD -> "Discord";
      case WEB -> "web chat";
    };
  }

  /** The platform's name, or what else there is where it shows none. */
  static String of(Person person) {
    if (!person.name().isBlank()) {
      return person.name().strip();
    }
    return person.handle().map(handle -> "@" + handle).orElse("Visitor " + person.platformId());
  }

  /** Why a person is wanted, in the words of staff. */
  public static String of(Handoff.Cause cause) {
    return switch (cause) {
      case ASKED -> "the customer asked for a person";
      case NOT_UNDERSTOOD -> "the bot did not understand three times";
      case NOT_SOLVED -> "what the bot knows did not solve it";
      case FLOW -> "the investigation needs a person";
      case IDENTITY -> "somebody says an account is theirs";
      case FAULT -> "something of ours failed";
      case SALES -> "a question before buying";
      case EMERGENCY -> "an emergency: whoever is on call is wanted now";
      case OVERRIDDEN -> "staff decided that a person helps";
    };
  }

  static String of(FaultSide side) {
    return switch (side) {
      case UNKNOWN -> "cause not found";
      case PROVIDER -> "cause on our side";
      case CUSTOMER -> "cause on the customer's side";
      case THIRD_PARTY -> "cause with a third party";
    };
  }

  static String of(Verdict.Team team) {
    return switch (team) {
      case LEVEL_1 -> "level 1";
      case LEVEL_2 -> "level 2";
      case LEVEL_3 -> "level 3";
      case BILLING -> "billing";
      case SALES -> "sales";
      case ABUSE -> "abuse";
      case ACCOUNTS -> "accounts";
      case SUPERVISOR -> "the supervisor";
      case DEDICATED -> "the dedicated team";
      case ON_CALL -> "whoever is on call";
      case ADMINISTRATOR -> "the customer's administrator";
      case SENIOR -> "a senior engineer";
    };
  }

  static String of(Platform platform) {
    return platform.name().toLowerCase(Locale.ROOT);
  }

  static String of(Attachment attachment) {
    var kind = attachment.kind().name().toLowerCase(Locale.ROOT);
    var what = attachment.name().or(attachment::detail);
    return "(" + kind + what.map(words -> ": " + words).orElse("") + ")";
  }

  static String of(Event.AboutCase about) {
    return switch (about) {
      case Event.TicketAnswered answered ->
          switch (answered.status()) {
            case OPEN -> "opened ticket " + answered.ticket() + " again";
            case WAITING -> "answered ticket " + answered.ticket();
            case SOLVED -> "closed ticket " + answered.ticket() + " as solved";
          };
      case Event.QuoteSent sent -> "sent quote " + sent.quote() + " at " + sent.price().total();
      case Event.BookingAnswered answered ->
          (answered.slot().isPresent() ? "confirmed booking " : "declined booking ")
              + answered.booking();
      case Event.WindowExtended extended ->
          "extended the live-chat window to " + extended.until() + ": " + extended.reason();
      case Event.FaultCorrected corrected ->
          "corrected the finding to “" + of(corrected.side()) + "”: " + corrected.reason();
      case Event.DecisionOverridden overridden ->
          "decided in place of the policy, "
              + switch (overridden.override()) {
                case LIVE_CHAT -> "a person helps in real time";
                case FREE_TICKET -> "a ticket that costs nothing";
              }
              + ": "
              + overridden.reason();
    };
  }
}
