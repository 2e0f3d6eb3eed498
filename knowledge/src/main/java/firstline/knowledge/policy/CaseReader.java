package firstline.knowledge.policy;

import firstline.core.customer.Role;
import firstline.core.customer.ServiceId;
import firstline.core.policy.Case;
import firstline.core.policy.Policy;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one case for one policy. */
final class CaseReader {
  private final Policy policy;
  private final Problems problems;
  private final IssueReader issues;
  private final PartyReader parties;

  CaseReader(Policy policy, IssueTypes types, Problems problems) {
    this.policy = policy;
    this.problems = problems;
    this.issues = new IssueReader(types);
    this.parties = new PartyReader(policy, problems);
  }

  /** The case; nothing, after notes, if something it cannot do without is missing or wrong. */
  Optional<Case> read(FieldReader fields) {
    var id = fields.optionalText("id").map(SourceText::text);
    var at = fields.value("at", Dates::instant);
    var channel = fields.optionalValue("channel", Closed.word(Case.Channel.class));
    var want = fields.value("want", Closed.word(Case.Want.class));
    var levels = levels(fields);
    var customer = fields.fields("customer");
    var party = customer.flatMap(parties::read);
    var issueFields = fields.fields("issue");
    var issue = issueFields.flatMap(issues::read);
    fields.nothingElse();
    customer
        .filter(person -> want.map(w -> w.value().needsAnIssue()).orElse(false))
        .ifPresent(person -> needsFirstDay(person, party));
    issue.ifPresent(known -> needsService(issueFields.orElseThrow(), known, party));
    if (want.map(w -> w.value().needsAnIssue()).orElse(false) && !fields.has("issue")) {
      problems.error(fields.place(), "'issue' is missing");
      return Optional.empty();
    }
    if (at.isEmpty()
        || want.isEmpty()
        || customer.isPresent() && party.isEmpty()
        || issueFields.isPresent() && issue.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Case(
            id,
            at.get().value(),
            channel.map(Located::value),
            want.get().value(),
            levels,
            party,
            issue));
  }

  private static Set<Integer> levels(FieldReader fields) {
    boolean given = fields.has("levels");
    var levels = fields.values("levels", Closed.number(1, 3));
    return given
        ? levels.stream().map(Located::value).collect(Collectors.toSet())
        : Case.EVERY_LEVEL;
  }

  /** A policy that counts days cannot do without the first of them, once it is known who asks. */
  private void needsFirstDay(FieldReader customer, Optional<Case.Party> party) {
    boolean unknown =
        party.filter(p -> p.role() != Role.NONE).map(p -> p.since().isEmpty()).orElse(false);
    if (policy.window().isPresent() && unknown) {
      problems.error(customer.place(), "'since' is missing, and this policy counts days");
    }
  }

  /** A service of a customer whose services are listed must be one of them. */
  private void needsService(FieldReader fields, Case.Issue issue, Optional<Case.Party> party) {
    var known = party.map(Case.Party::services).orElse(java.util.List.of());
    issue
        .service()
        .filter(wanted -> !known.isEmpty())
        .filter(wanted -> known.stream().noneMatch(service -> service.id().equals(wanted)))
        .ifPresent(
            wanted ->
                problems.error(
                    fields.placeOf("service"),
                    "the customer has no service '%s'; there are %s"
                        .formatted(wanted, ids(known))));
  }

  private static String ids(java.util.List<Case.Hosted> services) {
    return services.stream()
        .map(Case.Hosted::id)
        .map(ServiceId::value)
        .collect(Collectors.joining(", "));
  }
}
