package firstline.core.rehearsal;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.desk.FaultSide;
import firstline.core.flow.AnswerKind;
import firstline.core.flow.CelGuards;
import firstline.core.flow.Facts;
import firstline.core.flow.Flow;
import firstline.core.flow.Guard;
import firstline.core.flow.Step;
import firstline.core.message.Rung;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Flows about a website, for what the mailroom's flow has not: checks side by side, a flow that
 * calls another, findings and articles on the way, and every kind of question.
 */
final class Webroom {
  private static final IssueType DOWN = new IssueType("website-down");
  private static final IssueType UNRESOLVED = new IssueType("domain-not-resolving");
  private static final IssueType EXPIRED = new IssueType("domain-expired");
  private static final Set<String> ANSWERS =
      Set.of("url", "picture", "again", "domain", Facts.PLATFORM);

  private Webroom() {}

  static Map<FlowSlug, Flow> flows() {
    return Stream.of(site(), name(), visit(), machine())
        .collect(Collectors.toMap(Flow::slug, Function.identity()));
  }

  /** Asks for the page, checks two or three things at once, and hands on what is about the name. */
  private static Flow site() {
    return flow(
        "site-flow",
        DOWN,
        "where",
        new Step.Ask("where", "url", AnswerKind.URL, List.of(), "picture"),
        new Step.Ask("picture", "picture", AnswerKind.SCREENSHOT, List.of(), "look"),
        new Step.Check(
            "look",
            List.of(
                run("dns", "dns-records", "name", "{url.host}", Optional.empty()),
                run("page", "web-page", "url", "{url}", Optional.empty()),
                run("only", "only-me", "address", "x", Optional.of(guard("picture == 'sent'")))),
            "what"),
        branch("what", "dns.outcome != 'ok'", "hand-on", "only-them"),
        branch("only-them", "only.outcome == 'blocked'", "blocked", "noted"),
        new Step.Call("hand-on", new FlowSlug("name-flow"), Optional.of("again")),
        new Step.Find("noted", FaultSide.PROVIDER, false, "reading"),
        new Step.Article("reading", new ArticleSlug("web"), Rung.CLARIFY, "again"),
        new Step.Ask("again", "again", AnswerKind.YES_NO, List.of(), "once-more"),
        branch("once-more", "again == 'yes'", "where", "done"),
        new Step.Conclude("blocked", FaultSide.CUSTOMER, Step.Ending.DONE, Optional.empty()),
        new Step.Conclude("done", FaultSide.PROVIDER, Step.Ending.POLICY, Optional.empty()));
  }

  /** Looks at a domain; returns if there is nothing wrong with it. */
  private static Flow name() {
    return flow(
        "name-flow",
        UNRESOLVED,
        "domain",
        new Step.Ask("domain", "domain", AnswerKind.DOMAIN, List.of(), "expiry"),
        new Step.Check(
            "expiry",
            List.of(run("expiry", "domain-expiry", "domain", "{domain}", Optional.empty())),
            "judge"),
        branch("judge", "expiry.outcome == 'expired'", "expired", "fine"),
        new Step.Conclude("fine", FaultSide.UNKNOWN, Step.Ending.RETURN, Optional.empty()),
        new Step.Conclude(
            "expired",
            FaultSide.CUSTOMER,
            Step.Ending.ARTICLE,
            Optional.of(new ArticleSlug("web")),
            Optional.of(EXPIRED)));
  }

  /** Asks what has limits; a question of it takes no known answer. */
  private static Flow visit() {
    var past = new Step.Ask.Limits(OptionalLong.empty(), OptionalLong.empty(), true, false, true);
    var count = new Step.Ask.Limits(OptionalLong.of(1), OptionalLong.of(5), false, false, true);
    var always =
        new Step.Ask.Limits(OptionalLong.empty(), OptionalLong.empty(), false, false, false);
    return flow(
        "visit-flow",
        DOWN,
        "since",
        new Step.Ask("since", "since", AnswerKind.DATE, List.of(), past, "count"),
        new Step.Ask("count", "count", AnswerKind.NUMBER, List.of(), count, "which"),
        new Step.Ask("which", "url", AnswerKind.URL, List.of(), always, "platform"),
        branch("platform", "customer.platform == 'vps'", "vps", "shared"),
        new Step.Conclude("vps", FaultSide.CUSTOMER, Step.Ending.DONE, Optional.empty()),
        new Step.Conclude("shared", FaultSide.UNKNOWN, Step.Ending.RETURN, Optional.empty()));
  }

  /** Asks for a machine, and for one that must be named by its address. */
  private static Flow machine() {
    var address =
        new Step.Ask.Limits(OptionalLong.empty(), OptionalLong.empty(), false, true, true);
    return flow(
        "machine-flow",
        DOWN,
        "server",
        new Step.Ask("server", "server", AnswerKind.HOST, List.of(), "mine"),
        new Step.Ask("mine", "ip", AnswerKind.HOST, List.of(), address, "end"),
        new Step.Conclude("end", FaultSide.UNKNOWN, Step.Ending.DONE, Optional.empty()));
  }

  private static Flow flow(String slug, IssueType issue, String start, Step... steps) {
    var byId = Stream.of(steps).collect(Collectors.toMap(Step::id, Function.identity()));
    return new Flow(new FlowSlug(slug), "v1", issue, start, byId);
  }

  private static Step.Check.Run run(
      String variable, String probe, String name, String value, Optional<Guard> when) {
    return new Step.Check.Run(variable, probe, Map.of(name, value), when);
  }

  private static Step branch(String id, String when, String go, String otherwise) {
    return new Step.Branch(id, List.of(new Step.Branch.Arm(guard(when), go)), otherwise);
  }

  private static Guard guard(String expression) {
    var outcome = Set.of("outcome");
    var checks = Map.of("dns", outcome, "page", outcome, "only", outcome, "expiry", outcome);
    return switch (CelGuards.compile(expression, ANSWERS, checks)) {
      case CelGuards.Compiled.Ok(var guard) -> guard;
      case CelGuards.Compiled.Problem problem -> throw new AssertionError(problem);
    };
  }
}
