package firstline.core.conversation;

import firstline.core.customer.Platform;
import firstline.core.desk.FaultSide;
import firstline.core.followup.Ticket;
import firstline.core.policy.Urgency;
import firstline.core.policy.Verdict;
import firstline.core.policy.Wording;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The words on the dialogue's own buttons. Content must hold every one of them. */
public enum Label {
  YES("yes"),
  NO("no"),
  UNSURE("unsure"),
  PERSON("person"),
  MENU("menu"),
  SOMETHING_ELSE("something-else"),
  SOLVED("solved"),
  NOT_SOLVED("not-solved"),
  CHECK_WITH_ME("check-with-me"),
  SHOW_STEPS("show-steps"),
  GO_ON("go-on"),
  START_AGAIN("start-again"),
  CHANGE("change"),
  FORM("form"),
  FORM_ACCOUNT("form-account"),
  FORM_CODE("form-code"),
  FORM_WORDS("form-words"),
  SKIP("skip"),
  SENT("sent"),
  IDENTIFY("identify"),
  NEW_CODE("new-code"),
  NOT_NOW("not-now"),
  ACCEPT("accept"),
  ADD_TO_TICKET("add-to-ticket"),
  ASK_SALES("ask-sales"),
  DECLINE("decline"),
  NO_ERROR_MESSAGE("no-error-message"),
  SHOW_TICKET("show-ticket"),
  WHY("why");

  private final String key;

  Label(String key) {
    this.key = key;
  }

  /** The keys of labels that stand for the words of closed lists, such as teams and options. */
  public static Set<String> ofLists() {
    var keys =
        new TreeSet<>(
            Set.of(
                "option.ticket",
                "option.email",
                "option.schedule",
                "option.quote",
                "option.plan",
                "option.sales",
                "price.free",
                "price.tokens",
                "promise.by",
                "promise.none",
                "channel.telegram",
                "channel.web",
                "ticket.entry"));
    keys.addAll(all("team", Verdict.Team.class));
    keys.addAll(all("urgency", Urgency.class));
    keys.addAll(all("side", FaultSide.class));
    keys.addAll(all("platform", Platform.class));
    keys.addAll(all("ticket", Ticket.Status.class));
    return keys;
  }

  private static <E extends Enum<E>> List<String> all(String family, Class<E> list) {
    return Wording.all(list).stream().map(word -> family + "." + word).toList();
  }

  /** The label's key in the content. */
  public String key() {
    return key;
  }
}
