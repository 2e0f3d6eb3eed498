package firstline.web.console;

import firstline.core.conversation.Address;
import firstline.core.conversation.Event;
import firstline.core.conversation.Refusal;
import firstline.core.conversation.Secret;
import firstline.core.customer.Platform;
import firstline.core.customer.Role;
import firstline.core.desk.FaultSide;
import firstline.core.desk.Handoff;
import firstline.core.port.DeskView;
import firstline.core.port.StaffDirectory.Rank;
import firstline.core.staffroom.Terms;

/** The console's words for what the core names. */
final class Words {
  private Words() {}

  static String of(Address.Channel channel) {
    return switch (channel) {
      case TELEGRAM -> "Telegram";
      case DISCORD -> "Discord";
      case WEB -> "Web chat";
    };
  }

  static String of(DeskView.Queue queue) {
    return switch (queue) {
      case WAITING -> "Waiting";
      case TAKEN -> "Taken";
      case BOT -> "Bot";
      case CLOSED -> "Closed";
    };
  }

  static String of(Secret secret) {
    return switch (secret) {
      case PASSWORD -> "Password masked";
      case CARD_NUMBER -> "Card number masked";
      case KEY -> "Key masked";
    };
  }

  static String of(FaultSide side) {
    return switch (side) {
      case UNKNOWN -> "Fault not found";
      case PROVIDER -> "Fault on our side";
      case CUSTOMER -> "Fault on the customer's side";
      case THIRD_PARTY -> "Fault of a third party";
    };
  }

  static String of(Handoff.Cause cause) {
    return Terms.of(cause);
  }

  static String of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.TakenBy(var agent) -> agent.name() + " was first and has this now.";
      case Refusal.NotTaken() -> "The bot has this conversation. Take it over first.";
      case Refusal.NoClaim() -> "There is no such claim to decide any more.";
      case Refusal.NobodyIdentified() ->
          "Nobody is identified here, so there is no account that this could be done to.";
      case Refusal.NotToBeChanged(var number) ->
          number + " is not this customer's, or it is settled already.";
      case Refusal.Over() -> "This conversation is closed.";
    };
  }

  static String of(Event.Override override) {
    return switch (override) {
      case LIVE_CHAT -> "a person helps in real time";
      case FREE_TICKET -> "a ticket that costs nothing";
    };
  }

  static String of(Platform platform) {
    return switch (platform) {
      case SHARED -> "Shared hosting";
      case RESELLER -> "Reseller hosting";
      case VPS -> "VPS";
      case CLOUD -> "Cloud";
      case DEDICATED -> "Dedicated server";
      case PLATFORM -> "Platform";
    };
  }

  static String of(Role role) {
    return switch (role) {
      case PRIMARY -> "primary contact";
      case SECONDARY -> "secondary contact";
      case AUTHORISED -> "authorised";
      case USER -> "user of a service";
      case NONE -> "not listed";
    };
  }

  static String of(Rank rank) {
    return switch (rank) {
      case AGENT -> "Agent";
      case MANAGER -> "Manager";
      case ADMIN -> "Administrator";
    };
  }
}
