package firstline.web.policy;

import firstline.core.customer.AccountId;
import firstline.core.policy.Outlook;
import firstline.core.policy.Verdict;
import firstline.knowledge.policy.PolicyEdition;
import firstline.web.policy.Answers.Answer;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The page "What would we do?". The whole case stands in the address. */
final class WhatIfPage {
  static final String PATH = "/console/policy";

  private final PolicyPorts ports;
  private final Shower shower;
  private final Forms forms;

  WhatIfPage(PolicyPorts ports, Shower shower) {
    this.ports = ports;
    this.shower = shower;
    this.forms = new Forms(ports);
  }

  void show(Context ctx) {
    var asked = CaseFields.parse(Objects.requireNonNullElse(ctx.queryString(), ""));
    if (asked.has("fill", "on")) {
      fill(ctx, asked.with("fill", ""));
      return;
    }
    var edition = ports.served(asked.text("policy"));
    boolean empty = asked.with("policy", "").query().isEmpty();
    var fields = empty ? starting(edition) : asked.with("policy", edition.name());
    show(ctx, edition, fields);
  }

  /** Puts what an account has into the form; from then on the case stands on its own. */
  private void fill(Context ctx, CaseFields asked) {
    var account = asked.text("account");
    var filled =
        Optional.of(account)
            .filter(id -> !id.isEmpty())
            .flatMap(id -> ports.customers().find(new AccountId(id)))
            .map(customer -> CustomerFill.into(asked, customer));
    if (filled.isPresent()) {
      ctx.redirect(PATH + "?" + filled.get().query());
    } else {
      show(ctx, ports.served(asked.text("policy")), asked.with("unknownAccount", "on"));
    }
  }

  private void show(Context ctx, PolicyEdition edition, CaseFields fields) {
    var answer = Answers.ask(edition, fields);
    var beside = other(edition, fields).map(other -> Answers.askOther(other, fields));
    shower.show(
        ctx,
        "policy",
        "What would we do?",
        "policy",
        Map.of("view", view(edition, fields, answer, beside)));
  }

  private WhatIfView view(
      PolicyEdition edition, CaseFields fields, Answer answer, Optional<Answer> beside) {
    var when = When.of(fields, edition.policy().zone());
    var problems = new java.util.LinkedHashMap<>(problems(answer));
    if (fields.has("unknownAccount", "on")) {
      problems.put("account", "There is no account '" + fields.text("account") + "'.");
    }
    return new WhatIfView(
        forms.view(fields, edition, problems),
        decided(answer).map(own -> AnswerViews.of(own, beside.flatMap(WhatIfPage::verdict))),
        beside.flatMap(WhatIfPage::decided).map(other -> AnswerViews.of(other, verdict(answer))),
        answer instanceof Answer.Failed(String words) ? words : "",
        beside.map(WhatIfPage::trouble).orElse(""),
        decided(answer).map(own -> outlook(edition, fields, when, own)),
        when.asked().map(When::words).orElse(""),
        when.day(),
        When.DAYS - 1,
        fields.with("unknownAccount", "").query(),
        banner(edition.name()));
  }

  private static OutlookView outlook(
      PolicyEdition edition, CaseFields fields, When when, Answer.Decided decided) {
    var start = when.start().orElseThrow().toOffsetDateTime();
    var outlook = Outlook.of(edition.policy(), decided.request().at(start), When.DAYS);
    return OutlookViews.of(fields, when, outlook);
  }

  private CaseFields starting(PolicyEdition edition) {
    var now = ports.clock().instant().atZone(edition.policy().zone());
    return new CaseFields(Map.of())
        .with("policy", edition.name())
        .with("at", When.field(now))
        .with("want", "fix")
        .with("who", "known")
        .with("role", "primary")
        .with("since", now.toLocalDate().minusDays(9).toString())
        .with("platform", "shared")
        .with("type", edition.issueTypes().all().iterator().next().type().value());
  }

  private Optional<PolicyEdition> other(PolicyEdition edition, CaseFields fields) {
    var against = fields.text("against");
    int at = against.indexOf('@');
    if (at < 0) {
      return against.isEmpty() ? Optional.empty() : ports.policies().current(against);
    }
    return ports.policies().versions(edition.name()).stream()
        .filter(version -> against.equals(version.name() + "@" + version.version()))
        .findFirst();
  }

  private String banner(String policy) {
    var problems = ports.policies().problems(policy);
    return problems.isEmpty()
        ? ""
        : "The file of this policy has %d problems and is not served: %s"
            .formatted(problems.size(), problems.getFirst());
  }

  private static Map<String, String> problems(Answer answer) {
    return answer instanceof Answer.Wrong(Map<String, String> problems) ? problems : Map.of();
  }

  private static String trouble(Answer answer) {
    return switch (answer) {
      case Answer.Decided decided -> "";
      case Answer.Wrong(Map<String, String> problems) ->
          "This case cannot be put to it: " + String.join("; ", problems.values());
      case Answer.Failed(String words) -> words;
    };
  }

  private static Optional<Answer.Decided> decided(Answer answer) {
    return answer instanceof Answer.Decided decided ? Optional.of(decided) : Optional.empty();
  }

  private static Optional<Verdict> verdict(Answer answer) {
    return decided(answer).map(Answer.Decided::verdict);
  }
}
