package firstline.knowledge.policy;

import firstline.core.policy.Option;
import firstline.core.policy.Reason;
import firstline.core.policy.Verdict;
import firstline.core.policy.Wording;
import firstline.core.quote.Price;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is expected of a decision: the fields named, and no others. Of clauses, those named must be
 * among the reasons; times are the same instant, whatever their offset.
 */
final class Expectation {
  private static final Map<String, Function<Verdict, String>> WORDS =
      Map.of(
          "action", verdict -> Wording.of(verdict.action()),
          "scope", verdict -> Wording.of(verdict.scope()),
          "team", verdict -> Wording.of(verdict.team()),
          "urgency", verdict -> Wording.of(verdict.urgency()),
          "currency", verdict -> price(verdict, p -> p.total().currency().getCurrencyCode()),
          "price", verdict -> price(verdict, p -> p.total().figure()),
          "tokens", verdict -> price(verdict, p -> String.valueOf(p.tokens())),
          "planMinutes", verdict -> price(verdict, p -> String.valueOf(p.planMinutes())),
          "noPrice", verdict -> String.valueOf(verdict.price().isEmpty()));
  private static final Map<String, Function<Verdict, List<String>>> LISTS =
      Map.of(
          "options", verdict -> verdict.options().stream().map(Option::word).toList(),
          "missing", verdict -> verdict.missing().stream().map(Wording::of).toList());
  private static final Map<String, Function<Verdict, Optional<OffsetDateTime>>> TIMES =
      Map.of("respondBy", Verdict::respondBy, "resolveBy", Verdict::resolveBy);
  private static final String NEVER = "never";

  private final List<Check> checks = new ArrayList<>();

  private interface Check {
    /** What is wrong with a decision, if anything. */
    Optional<Mismatch> of(Verdict verdict);
  }

  /** Something that came out otherwise. */
  record Mismatch(Place place, String message) {}

  static Expectation read(FieldReader fields, Problems problems) {
    var expectation = new Expectation();
    for (var key : WORDS.keySet()) {
      fields.optionalText(key).ifPresent(wanted -> expectation.word(key, wanted));
    }
    for (var key : LISTS.keySet()) {
      if (fields.has(key)) {
        expectation.list(key, fields.texts(key), fields.placeOf(key));
      }
    }
    for (var key : TIMES.keySet()) {
      fields.optionalValue(key, Expectation::time).ifPresent(w -> expectation.time(key, w));
    }
    fields.texts("clauses").forEach(expectation::clause);
    fields.nothingElse();
    if (expectation.checks.isEmpty()) {
      problems.error(fields.place(), "nothing is expected here");
    }
    return expectation;
  }

  List<Mismatch> mismatches(Verdict verdict) {
    return checks.stream().flatMap(check -> check.of(verdict).stream()).toList();
  }

  private void word(String key, SourceText wanted) {
    checks.add(
        verdict -> compare(key, wanted.start(), wanted.text(), read(WORDS, key).apply(verdict)));
  }

  private void list(String key, List<SourceText> texts, Place place) {
    var wanted = texts.stream().map(SourceText::text).toList();
    checks.add(verdict -> compare(key, place, wanted, read(LISTS, key).apply(verdict)));
  }

  private void time(String key, Located<Optional<OffsetDateTime>> wanted) {
    checks.add(
        verdict ->
            compare(
                key,
                wanted.place(),
                wanted.value().map(OffsetDateTime::toInstant),
                read(TIMES, key).apply(verdict).map(OffsetDateTime::toInstant)));
  }

  private void clause(SourceText wanted) {
    checks.add(
        verdict -> {
          var cited = verdict.reasons().stream().map(Reason::clause).toList();
          return cited.contains(wanted.text())
              ? Optional.empty()
              : Optional.of(
                  new Mismatch(
                      wanted.start(),
                      "clauses: %s is not among %s".formatted(wanted.text(), cited)));
        });
  }

  private static Optional<Mismatch> compare(String key, Place place, Object wanted, Object found) {
    return wanted.equals(found)
        ? Optional.empty()
        : Optional.of(
            new Mismatch(place, "%s: expected %s, decided %s".formatted(key, wanted, found)));
  }

  /** A time, or {@code never} where none is promised. */
  private static Optional<OffsetDateTime> time(String text) {
    return text.equals(NEVER) ? Optional.empty() : Optional.of(Dates.instant(text));
  }

  private static String price(Verdict verdict, Function<Price, String> reading) {
    return verdict.price().map(reading).orElse("no price");
  }

  private static <T> T read(Map<String, T> readings, String key) {
    return java.util.Objects.requireNonNull(readings.get(key));
  }
}
