package firstline.knowledge.policy;

import firstline.core.policy.Outcome;
import firstline.core.quote.Money;
import firstline.core.quote.Tariff;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads the price book. Each figure names its currency. */
final class TariffReader {
  private static final Money NOTHING = Money.zero(Currency.getInstance("USD"));

  /** Names what could not be read, so that rules may use its name while mistakes are looked for. */
  private static final Tariff.Hourly STAND_IN = new Tariff.Hourly("", NOTHING, 0, 1, true);

  private static final List<String> KINDS = List.of("hourly", "fixed", "tokens", "plan-then");

  private final Problems problems;
  private final ClauseBook clauses;
  private final Map<String, Outcome.Charge> charges = new LinkedHashMap<>();

  TariffReader(Problems problems, ClauseBook clauses) {
    this.problems = problems;
    this.clauses = clauses;
  }

  /** Tariffs by name; one that goes on with another stands below that. */
  Map<String, Outcome.Charge> read(FieldReader fields) {
    fields
        .entries()
        .forEach(
            (name, entry) ->
                FieldReader.of(entry.value(), problems)
                    .ifPresent(
                        each -> charge(each).ifPresent(charge -> charges.put(name, charge))));
    return charges;
  }

  private Optional<Outcome.Charge> charge(FieldReader fields) {
    var kinds = fields.among(KINDS);
    if (kinds.size() != 1) {
      problems.error(
          fields.place(), "a tariff is one of " + String.join(", ", KINDS) + ", and only one");
      return Optional.empty();
    }
    var tariff =
        switch (kinds.getFirst()) {
          case "hourly" -> hourly(fields);
          case "fixed" -> figure(fields, "fixed", (label, f) -> fixed(label, f, fields));
          case "tokens" -> figure(fields, "tokens", (label, f) -> tokens(label, f, fields));
          default -> fromPlan(fields);
        };
    var because = clauses.cite(fields, "because");
    fields.nothingElse();
    return Optional.of(new Outcome.Charge(tariff, because));
  }

  private Tariff hourly(FieldReader fields) {
    int minimum = number(fields, "minimum", 0);
    int step = number(fields, "step", 1);
    return figure(
        fields,
        "hourly",
        (label, rate) -> new Tariff.Hourly(label, rate, minimum, step, example(fields)));
  }

  private static Tariff fixed(String label, Money amount, FieldReader fields) {
    return new Tariff.Fixed(label, amount, example(fields));
  }

  private static Tariff tokens(String label, Money each, FieldReader fields) {
    var bought = fields.text("bought").map(SourceText::text).orElse(label);
    return new Tariff.Tokens(label, bought, each, example(fields));
  }

  private Tariff fromPlan(FieldReader fields) {
    var label = fields.text("label").map(SourceText::text).orElse("");
    var rest = fields.value("plan-then", this::hourlyNamed).map(Located::value);
    return new Tariff.FromPlan(label, rest.orElse(STAND_IN));
  }

  private Tariff.Hourly hourlyNamed(String name) {
    if (charges.get(name) instanceof Outcome.Charge(Tariff.Hourly hourly, var because)) {
      return hourly;
    }
    throw new IllegalArgumentException("there is no hourly tariff '" + name + "' above");
  }

  private static Tariff figure(
      FieldReader fields, String key, BiFunction<String, Money, Tariff> make) {
    var label = fields.text("label").map(SourceText::text).orElse("");
    var figure = fields.value(key, Money::parse).map(Located::value).orElse(NOTHING);
    return make.apply(label, figure);
  }

  private static boolean example(FieldReader fields) {
    return fields.optionalValue("example", Closed::truth).map(Located::value).orElse(false);
  }

  private static int number(FieldReader fields, String key, int otherwise) {
    return fields
        .optionalValue(key, Closed.number(otherwise, 10_000))
        .map(Located::value)
        .orElse(otherwise);
  }
}
