package firstline.web.policy;

import firstline.core.policy.Option;
import firstline.core.policy.Verdict;
import firstline.core.policy.Wording;

/** Decisions in a manager's words. */
final class VerdictWords {
  private VerdictWords() {}

  static String of(Verdict.Action action) {
    return switch (action) {
      case GUIDE -> "Send the guide";
      case CLARIFY -> "Explain the steps in more detail";
      case ASSIST -> "Help further with the steps";
      case INVESTIGATE -> "Find out where the fault lies";
      case IDENTIFY -> "Ask who it is";
      case COLLECT -> "Ask for what is missing";
      case LIVE_CHAT -> "Real-time help by a person";
      case TICKET -> "Open a ticket";
      case ADD_TO_TICKET -> "Add it to the open ticket";
      case SCHEDULE -> "Schedule it";
      case CHOOSE -> "Let the customer choose";
      case QUOTE -> "Send a quote";
      case PAGE -> "Call the administrators out";
      case REFER -> "Refer to somebody else";
      case REFUSE -> "Decline";
    };
  }

  static String of(Verdict.Scope scope) {
    return switch (scope) {
      case INCLUDED -> "Included";
      case GOODWILL -> "Goodwill";
      case PLAN -> "From the plan";
      case CHARGEABLE -> "Has a price";
      case NOT_OFFERED -> "Not offered";
      case UNKNOWN -> "Not settled";
    };
  }

  /** Which state a scope is shown as. */
  static String tone(Verdict.Scope scope) {
    return switch (scope) {
      case INCLUDED, GOODWILL, PLAN -> "good";
      case CHARGEABLE -> "warn";
      case NOT_OFFERED -> "bad";
      case UNKNOWN -> "";
    };
  }

  static String of(Option option) {
    return switch (option) {
      case Option.Way way -> sentence(Wording.of(way));
      case Option.Plan(String name) -> "The plan " + name;
    };
  }

  /** A word of a closed list as the beginning of a line. */
  static String sentence(String word) {
    var spaced = word.replace('-', ' ');
    return spaced.isEmpty()
        ? spaced
        : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }

  /** A decision in a few words. */
  static String brief(Verdict verdict) {
    var words =
        of(verdict.action()) + ", " + of(verdict.scope()).toLowerCase(java.util.Locale.ROOT);
    return verdict
        .price()
        .filter(price -> !price.total().isZero())
        .map(price -> words + ", " + price.total())
        .orElse(words);
  }
}
