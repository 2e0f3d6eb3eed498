package firstline.knowledge.policy;

import firstline.core.catalog.IssueType;
import firstline.core.customer.ServiceId;
import firstline.core.desk.FaultSide;
import firstline.core.message.Rung;
import firstline.core.policy.Case;
import firstline.core.policy.Detail;
import firstline.core.policy.IssueProfile;
import firstline.core.policy.Urgency;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what a case is about. */
final class IssueReader {
  private static final int MOST = 1_000_000;

  private final IssueTypes types;

  IssueReader(IssueTypes types) {
    this.types = types;
  }

  Optional<Case.Issue> read(FieldReader fields) {
    var type = fields.value("type", this::profile);
    var service = fields.optionalValue("service", ServiceId::new).map(Located::value);
    var fault = value(fields, "fault", Closed.word(FaultSide.class), FaultSide.UNKNOWN);
    var urgency = value(fields, "urgency", Closed.word(Urgency.class), Urgency.STANDARD);
    boolean missionCritical = value(fields, "missionCritical", Closed::truth, false);
    boolean downNow = value(fields, "downNow", Closed::truth, false);
    boolean testedElsewhere = value(fields, "testedElsewhere", Closed::truth, false);
    var estimate = fields.optionalValue("estimateMinutes", Closed.number(0, MOST));
    int accounts = value(fields, "accounts", Closed.number(1, MOST), 1);
    var ladder = set(fields.values("ladder", Closed.word(Rung.class)));
    boolean solvedBefore = value(fields, "solvedBefore", Closed::truth, false);
    var openTicket = fields.optionalText("openTicket").map(SourceText::text);
    var supplied = supplied(fields);
    fields.nothingElse();
    return type.map(
        known ->
            new Case.Issue(
                known.value(),
                service,
                fault,
                urgency,
                missionCritical,
                downNow,
                testedElsewhere,
                estimate.map(e -> OptionalInt.of(e.value())).orElse(OptionalInt.empty()),
                accounts,
                ladder,
                solvedBefore,
                openTicket,
                supplied));
  }

  private IssueProfile profile(String name) {
    return types
        .profile(new IssueType(name))
        .orElseThrow(() -> new IllegalArgumentException("there is no issue type '" + name + "'"));
  }

  /** Only a key that stands there is judged, even with nothing in its list. */
  private static Optional<Set<Detail>> supplied(FieldReader fields) {
    boolean given = fields.has("supplied");
    var supplied = set(fields.values("supplied", Closed.word(Detail.class)));
    return Optional.of(supplied).filter(set -> given);
  }

  private static <T> T value(
      FieldReader fields, String key, Function<String, T> make, T otherwise) {
    return fields.optionalValue(key, make).map(Located::value).orElse(otherwise);
  }

  private static <T> Set<T> set(List<Located<T>> values) {
    return values.stream().map(Located::value).collect(Collectors.toSet());
  }
}
