package firstline.core.rehearsal;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.conversation.Playbook;
import firstline.core.message.Rung;
import firstline.core.policy.Clause;
import firstline.core.policy.Condition;
import firstline.core.policy.IssueProfile;
import firstline.core.policy.Layer;
import firstline.core.policy.Option;
import firstline.core.policy.Outcome;
import firstline.core.policy.Plans;
import firstline.core.policy.Policy;
import firstline.core.policy.Rule;
import firstline.core.policy.RuleLanguage;
import firstline.core.policy.Stage;
import firstline.core.policy.TokenTable;
import firstline.core.policy.Verdict;
import firstline.core.policy.Window;
import firstline.core.quote.Money;
import firstline.core.quote.Tariff;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small policy with a window of 30 days and a ladder, for the mailroom's conversations. */
public final class MailroomSupport {
  private static final Set<String> TYPES =
      Set.of(
          "email-cannot-send",
          "website-down",
          "domain-not-resolving",
          "domain-expired",
          "policy-question",
          "complaint");
  private static final RuleLanguage LANGUAGE = new RuleLanguage(TYPES, Set.of("-"), Set.of());
  private static final Clause CLAUSE = new Clause("M-1", "The mailroom's own rule.");

  private MailroomSupport() {}

  public static Playbook.Support support() {
    return new Playbook.Support(
        policy(),
        Map.of(
            new IssueType("email-cannot-send"),
            topic("email-cannot-send", Layer.MIXED, "mail", "mail-flow"),
            new IssueType("website-down"),
            topic("website-down", Layer.MIXED, "web", "site-flow"),
            new IssueType("domain-not-resolving"),
            topic("domain-not-resolving", Layer.MIXED),
            new IssueType("domain-expired"),
            topic("domain-expired", Layer.MIXED),
            Playbook.GENERAL,
            topic("policy-question", Layer.INFORMATION),
            Playbook.COMPLAINT,
            topic("complaint", Layer.ACCOUNT)),
        Playbook.Preferences.STANDARD);
  }

  private static Playbook.Topic topic(String type, Layer layer, String... names) {
    return new Playbook.Topic(
        new IssueProfile(
            new IssueType(type),
            layer,
            1,
            IssueProfile.NO_TASK,
            IssueProfile.Category.GENERAL,
            IssueProfile.Administrative.NONE),
        "About " + type,
        names.length > 0 ? Optional.of(new ArticleSlug(names[0])) : Optional.empty(),
        names.length > 1 ? Optional.of(new FlowSlug(names[1])) : Optional.empty());
  }

  private static Policy policy() {
    return new Policy(
        "mailroom",
        "Mailroom",
        "1",
        ZoneOffset.UTC,
        Map.of(CLAUSE.id(), CLAUSE),
        Optional.empty(),
        Optional.of(new Window(30)),
        List.of(Rung.values()),
        new Plans(List.of()),
        new TokenTable(Map.of()),
        60,
        List.of(),
        Map.of(),
        Optional.empty(),
        Map.of(
            Stage.COMPLAINT,
            List.of(rule(Stage.COMPLAINT, "want == 'complaint'", act(Verdict.Action.TICKET))),
            Stage.IDENTITY,
            List.of(rule(Stage.IDENTITY, "customer.role == 'none'", act(Verdict.Action.IDENTIFY))),
            Stage.FAULT,
            List.of(
                rule(
                    Stage.FAULT,
                    "want == 'fix' && issue.fault == 'unknown' && issue.layer == 'mixed'",
                    act(Verdict.Action.INVESTIGATE))),
            Stage.ACTION,
            List.of(
                rule(
                    Stage.ACTION,
                    "want == 'live-chat' && window.open",
                    act(Verdict.Action.LIVE_CHAT)),
                rule(Stage.ACTION, "want == 'live-chat' && !window.open", choose()),
                rule(Stage.ACTION, "issue.fault == 'provider'", act(Verdict.Action.TICKET)),
                rule(Stage.ACTION, "rung != ''", nextRung()),
                rule(Stage.ACTION, "rung == ''", quote()))));
  }

  private static Rule rule(Stage stage, String when, Outcome then) {
    return switch (LANGUAGE.condition(when.replace('\'', '"'))) {
      case RuleLanguage.Compiled.Ok(Condition condition) ->
          new Rule("rule", stage, Optional.of(condition), then, List.of(CLAUSE));
      case RuleLanguage.Compiled.Wrong(var mistakes, _) -> throw new AssertionError(mistakes);
    };
  }

  private static Outcome act(Verdict.Action action) {
    return outcome(new Outcome.Act.Named(action), Verdict.Scope.INCLUDED, List.of());
  }

  private static Outcome choose() {
    return outcome(
        new Outcome.Act.Named(Verdict.Action.CHOOSE),
        Verdict.Scope.INCLUDED,
        List.of(Option.Way.TICKET, Option.Way.EMAIL, Option.Way.SCHEDULE));
  }

  private static Outcome nextRung() {
    return outcome(new Outcome.Act.NextRung(), Verdict.Scope.INCLUDED, List.of());
  }

  private static Outcome quote() {
    var tariff = new Tariff.Hourly("Work", Money.parse("USD 40.00"), 15, 1, true);
    return new Outcome(
        Optional.of(new Outcome.Act.Named(Verdict.Action.QUOTE)),
        Optional.of(Verdict.Scope.CHARGEABLE),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Outcome.Charge(tariff, List.of())),
        Optional.empty(),
        List.of(new Outcome.Offer.Named(Option.Way.QUOTE)));
  }

  private static Outcome outcome(Outcome.Act act, Verdict.Scope scope, List<Option.Way> options) {
    return new Outcome(
        Optional.of(act),
        Optional.of(scope),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        options.stream().<Outcome.Offer>map(Outcome.Offer.Named::new).toList());
  }
}
