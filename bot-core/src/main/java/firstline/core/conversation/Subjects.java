package firstline.core.conversation;

import firstline.core.flow.AnswerKind;
import firstline.core.flow.Facts;
import firstline.core.flow.Flow;
import firstline.core.flow.FlowRun;
import firstline.core.flow.Step;
import firstline.core.message.Action;
import firstline.core.understanding.Addresses;
import firstline.core.understanding.Hosts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The domains, pages, mailboxes and machines that a conversation is about, by the variable that
 * they answer. What was told once is not asked again; a domain is also taken from a page or a
 * mailbox, and a page from a domain.
 */
final class Subjects {
  private static final String DOMAIN = "domain";
  private static final String URL = "url";
  private static final String EMAIL = "email";

  private Subjects() {}

  /** Takes up what the customer mentions outside of any question. */
  static void mentioned(Draft draft, String text) {
    Addresses.email(text).ifPresent(email -> keep(draft, EMAIL, email));
    Addresses.mentionedPage(text)
        .ifPresentOrElse(
            url -> keep(draft, URL, url),
            () -> Addresses.mentionedDomain(text).ifPresent(name -> keep(draft, DOMAIN, name)));
  }

  /** Keeps an answer, if it is of a kind that is not asked twice. */
  static void answered(Draft draft, Step.Ask ask, String value) {
    if (isKept(ask)) {
      keep(draft, ask.variable(), value);
    }
  }

  /** Whether the answers to a question are kept, so that it need not be asked twice. */
  static boolean isKept(Step.Ask ask) {
    return switch (ask.kind()) {
      case DOMAIN, HOST, URL, EMAIL -> true;
      case YES_NO, CHOICE, NUMBER, TEXT, DATE, SCREENSHOT -> false;
    };
  }

  /** What is kept of a page and of a domain speaks of the same, or the older one goes. */
  private static void keep(Draft draft, String name, String value) {
    var all = new HashMap<>(draft.header.investigation().subjects());
    if (name.equals(URL) && !domainOf(value).equals(Optional.ofNullable(all.get(DOMAIN)))) {
      all.remove(DOMAIN);
    }
    if (name.equals(DOMAIN)
        && !Optional.ofNullable(all.get(URL)).flatMap(Subjects::domainOf).equals(bare(value))) {
      all.remove(URL);
    }
    all.put(name, value);
    draft.header.learn(known -> known.about(all));
  }

  /** The answer to a question that needs not be asked; empty if it does. */
  static Optional<String> known(Draft draft, FlowRun run, Step.Ask ask) {
    return ask.limits().reuse() && !run.facts().containsKey(ask.variable())
        ? known(draft.header.investigation().subjects(), ask)
        : Optional.empty();
  }

  private static Optional<String> known(Map<String, String> subjects, Step.Ask ask) {
    var variable = ask.variable();
    var same = Optional.ofNullable(subjects.get(variable)).filter(value -> is(ask.kind(), value));
    return switch (ask.kind()) {
      case DOMAIN -> same.or(() -> variable.equals(DOMAIN) ? domain(subjects) : Optional.empty());
      case URL -> same.or(() -> variable.equals(URL) ? page(subjects) : Optional.empty());
      case EMAIL -> same;
      case HOST -> same.filter(host -> !ask.limits().address() || Hosts.isAddress(host));
      case YES_NO, CHOICE, NUMBER, TEXT, DATE, SCREENSHOT -> Optional.empty();
    };
  }

  /** Says what it goes by instead of asking, and how to change it. */
  static void goBy(Draft draft, Flow flow, Step.Ask ask, String value) {
    draft.say(
        Phrase.FLOW_TAKEN,
        Map.of("answer", FlowAnswers.shown(draft, flow, ask, value)),
        draft.choice(Label.CHANGE, new Action.AskAgain(flow.slug(), flow.version(), ask.id())));
  }

  /** Whether a domain or page was told in this flow itself, if only as a part of an answer. */
  static boolean isTold(FlowRun run, String value) {
    var told = run.facts();
    return domain(told).or(() -> Optional.ofNullable(told.get(DOMAIN))).stream()
        .anyMatch(name -> value.equals(name) || value.equals("https://" + name));
  }

  private static boolean is(AnswerKind kind, String value) {
    boolean page = Facts.host(value).isPresent();
    boolean mailbox = Facts.domain(value).isPresent();
    return switch (kind) {
      case URL -> page;
      case EMAIL -> mailbox;
      case DOMAIN -> !page && !mailbox && !Hosts.isAddress(value);
      case HOST -> !page && !mailbox;
      case YES_NO, CHOICE, NUMBER, TEXT, DATE, SCREENSHOT -> false;
    };
  }

  private static Optional<String> domain(Map<String, String> subjects) {
    return Optional.ofNullable(subjects.get(URL))
        .flatMap(Subjects::domainOf)
        .or(
            () ->
                Optional.ofNullable(subjects.get(EMAIL))
                    .flatMap(Facts::domain)
                    .filter(domain -> !Addresses.isFreeMail(domain)));
  }

  private static Optional<String> page(Map<String, String> subjects) {
    return Optional.ofNullable(subjects.get(DOMAIN)).map(domain -> "https://" + domain);
  }

  private static Optional<String> domainOf(String url) {
    return Facts.host(url).flatMap(Subjects::bare);
  }

  private static Optional<String> bare(String host) {
    return Optional.of(host.startsWith("www.") ? host.substring(4) : host);
  }
}
