package firstline.knowledge.policy;

import firstline.core.customer.Platform;
import firstline.core.customer.Role;
import firstline.core.customer.ServiceId;
import firstline.core.customer.SupportModel;
import firstline.core.policy.Case;
import firstline.core.policy.Policy;
import firstline.core.policy.SupportPlan;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Node;
import firstline.knowledge.source.Problems;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the customer of a case. Without a role, the person is nobody the account knows. */
final class PartyReader {
  private static final int MOST = 999_999_999;

  private final Policy policy;
  private final Problems problems;

  PartyReader(Policy policy, Problems problems) {
    this.policy = policy;
    this.problems = problems;
  }

  Optional<Case.Party> read(FieldReader fields) {
    var party =
        new Case.Party(
            fields.optionalValue("since", Dates::date).map(Located::value),
            fields
                .optionalValue("role", Closed.word(Role.class))
                .map(Located::value)
                .orElse(Role.NONE),
            fields.optionalValue("support", Closed.word(SupportModel.class)).map(Located::value),
            fields.optionalValue("tokens", Closed.number(0, MOST)).map(Located::value).orElse(0),
            each(fields, "services").flatMap(node -> service(node).stream()).toList(),
            each(fields, "plans").flatMap(node -> plan(node).stream()).toList(),
            fields.optionalValue("windowExtendedUntil", Dates::date).map(Located::value),
            fields.fields("bookedSession").flatMap(this::session));
    fields.nothingElse();
    return Optional.of(party);
  }

  private java.util.stream.Stream<FieldReader> each(FieldReader fields, String key) {
    List<Node> nodes = fields.nodes(key);
    return nodes.stream().flatMap(node -> FieldReader.of(node, problems).stream());
  }

  private static Optional<Case.Hosted> service(FieldReader fields) {
    var id = fields.value("id", ServiceId::new);
    var platform = fields.value("platform", Closed.word(Platform.class));
    var since = fields.optionalValue("since", Dates::date).map(Located::value);
    fields.nothingElse();
    return id.flatMap(name -> platform.map(p -> new Case.Hosted(name.value(), p.value(), since)));
  }

  private Optional<Case.Held> plan(FieldReader fields) {
    var plan = fields.value("plan", this::known);
    var platform = fields.optionalValue("platform", Closed.word(Platform.class));
    var minutes = fields.optionalValue("minutesLeft", Closed.number(0, MOST));
    fields.nothingElse();
    if (minutes.isEmpty() && plan.map(p -> p.value().monthlyMinutes().isPresent()).orElse(false)) {
      problems.error(fields.place(), "'minutesLeft' is missing: this plan has hours");
    }
    return plan.map(
        p ->
            new Case.Held(
                p.value().name(),
                platform.map(Located::value),
                minutes.map(m -> OptionalInt.of(m.value())).orElse(OptionalInt.empty())));
  }

  private SupportPlan known(String name) {
    return policy
        .plans()
        .named(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the policy '%s' has no plan '%s'".formatted(policy.name(), name)));
  }

  private Optional<Case.Session> session(FieldReader fields) {
    var from = fields.value("from", Dates::instant).map(Located::value);
    var to = fields.value("to", Dates::instant).map(Located::value);
    fields.nothingElse();
    return from.map(OffsetDateTime::toInstant)
        .flatMap(start -> to.map(end -> new Case.Session(start, end.toInstant())));
  }
}
