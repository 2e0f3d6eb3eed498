package firstline.knowledge.policy;

import firstline.core.desk.BusinessHours;
import firstline.core.desk.Targets;
import firstline.core.message.Rung;
import firstline.core.policy.Detail;
import firstline.core.policy.MissedTarget;
import firstline.core.policy.Outcome;
import firstline.core.policy.Plans;
import firstline.core.policy.Policy;
import firstline.core.policy.RuleLanguage;
import firstline.core.policy.SupportPlan;
import firstline.core.policy.TokenTable;
import firstline.core.policy.Urgency;
import firstline.core.policy.Window;
import firstline.core.policy.Wording;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Node;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import firstline.knowledge.source.Yaml;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a policy's file and compiles it. All that is wrong is noted with its place; what is read
 * then is of no use but for finding more.
 */
final class PolicyReader {
  private static final int HOUR = 60;

  /** What a policy can say of a ticket whose target was missed. */
  private enum Remedy {
    FREE
  }

  private final Problems problems;
  private final IssueTypes types;
  private final ClauseBook clauses;

  PolicyReader(Problems problems, IssueTypes types, SourceText commonClauses) {
    this.problems = problems;
    this.types = types;
    this.clauses = new ClauseBook(problems);
    Yaml.read(commonClauses, problems)
        .flatMap(root -> FieldReader.of(root, problems))
        .ifPresent(clauses::addCommon);
  }

  /**
   * The policy of a file; nothing, after notes, if the file is no map at all.
   *
   * @param fingerprint a mark of the content, which makes the version name that and nothing else
   */
  Optional<WrittenPolicy> read(SourceText file, String fingerprint) {
    return Yaml.read(file, problems)
        .flatMap(root -> FieldReader.of(root, problems))
        .map(fields -> policy(fields, fingerprint));
  }

  private WrittenPolicy policy(FieldReader fields, String fingerprint) {
    var name = fields.text("policy").map(SourceText::text).orElse("");
    var title = fields.text("title").map(SourceText::text).orElse(name);
    var version = fields.text("version").map(SourceText::text).orElse("") + "+" + fingerprint;
    ZoneId zone = fields.value("zone", Dates::zone).map(Located::value).orElse(ZoneOffset.UTC);
    fields.fields("clauses").ifPresent(clauses::addOwn);
    clauses.cite(fields, "beside");
    var figures = figures(fields, zone);
    var missed = fields.fields("missed-target").map(this::missedTarget);
    var rules = rules(fields, figures);
    var read = fields.fields("rules").map(rules::read).orElse(Map.of());
    fields.nothingElse();
    clauses.tellUncited();
    var policy =
        new Policy(
            name,
            title,
            version,
            zone,
            clauses.all(),
            figures.hours(),
            figures.window(),
            figures.ladder(),
            figures.plans(),
            figures.tokens(),
            figures.estimate(),
            figures.details(),
            byUrgency(figures.targets()),
            missed,
            read);
    return new WrittenPolicy(policy, rules.written(), rules.sources(), fields.placeOf("rules"));
  }

  /** What a policy says in figures and lists. */
  private record Figures(
      Optional<BusinessHours> hours,
      Optional<Window> window,
      List<Rung> ladder,
      Plans plans,
      TokenTable tokens,
      int estimate,
      List<Detail.Wanted> details,
      Map<String, Targets> targets,
      Map<String, Outcome.Charge> charges) {}

  private Figures figures(FieldReader fields, ZoneId zone) {
    var hours = fields.fields("hours").flatMap(week -> new HoursReader(problems).read(week, zone));
    var window = fields.fields("window").flatMap(this::window);
    var ladder = fields.values("ladder", Closed.word(Rung.class));
    var plans = new PlanReader(problems, clauses, types.tasks()).read(fields.nodes("plans"));
    var tokens =
        fields.fields("tokens").map(new TokenReader(problems)::read).orElse(TokenTable.NONE);
    var targets =
        fields.fields("targets").map(new TargetReader(problems, hours)::read).orElse(Map.of());
    var details = fields.nodes("details").stream().flatMap(node -> detail(node).stream()).toList();
    var prices = fields.fields("prices");
    int estimate = prices.flatMap(PolicyReader::estimate).orElse(HOUR);
    var charges =
        prices
            .flatMap(book -> book.fields("tariffs"))
            .map(new TariffReader(problems, clauses)::read)
            .orElse(Map.of());
    prices.ifPresent(FieldReader::nothingElse);
    return new Figures(
        hours,
        window,
        ladder.stream().map(Located::value).toList(),
        plans,
        tokens,
        estimate,
        details,
        targets,
        charges);
  }

  private RuleReader rules(FieldReader fields, Figures figures) {
    Set<String> planNames =
        figures.plans().fromLowest().stream().map(SupportPlan::name).collect(Collectors.toSet());
    var language = new RuleLanguage(types.names(), types.tasks(), planNames);
    var outcomes = new OutcomeReader(figures.charges(), figures.targets(), figures.plans());
    var reader = new RuleReader(problems, clauses, language, outcomes);
    fields.fields("terms").ifPresent(reader::terms);
    return reader;
  }

  private Optional<Window> window(FieldReader fields) {
    var days = fields.value("days", Closed.number(1, 10_000));
    fields.nothingElse();
    return days.map(count -> new Window(count.value()));
  }

  private MissedTarget missedTarget(FieldReader fields) {
    fields.value("ticket", Closed.word(Remedy.class));
    var because = clauses.cite(fields, "because");
    fields.nothingElse();
    return new MissedTarget(because);
  }

  private static Optional<Integer> estimate(FieldReader prices) {
    return prices.optionalValue("estimate", Closed.number(1, 10_000)).map(Located::value);
  }

  private Optional<Detail.Wanted> detail(Node node) {
    return FieldReader.of(node, problems)
        .map(
            fields -> {
              var ask = fields.value("ask", Closed.word(Detail.class));
              var instead =
                  fields.values("instead", Closed.word(Detail.class)).stream()
                      .map(Located::value)
                      .collect(Collectors.toSet());
              fields.nothingElse();
              return new Detail.Wanted(
                  ask.map(Located::value).orElse(Detail.DESCRIPTION),
                  Optional.of(instead).filter(set -> !set.isEmpty()));
            });
  }

  private static Map<Urgency, Targets> byUrgency(Map<String, Targets> targets) {
    var found = new EnumMap<Urgency, Targets>(Urgency.class);
    targets.forEach(
        (name, each) ->
            Wording.parse(Urgency.class, name).ifPresent(urgency -> found.put(urgency, each)));
    return found;
  }
}
