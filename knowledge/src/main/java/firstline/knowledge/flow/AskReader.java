package firstline.knowledge.flow;

import firstline.core.flow.AnswerKind;
import firstline.core.flow.Step;
import firstline.knowledge.flow.FlowDraft.Body;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what a question asks. */
final class AskReader {
  private final FieldReader fields;
  private final Problems problems;

  AskReader(FieldReader fields, Problems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  Optional<Body> read() {
    var variable = Spelling.variable(fields);
    var kind = fields.value("kind", name -> Spelling.constant(AnswerKind.class, name));
    var options =
        fields.values("options", name -> Spelling.matching(Spelling.ID, name, "an option"));
    eachOnce(options);
    var limits = limits();
    kind.map(Located::value).ifPresent(found -> fitting(found, options, limits));
    // A kind that cannot be made out is noted, and then one that takes anything does.
    var taken = kind.map(Located::value).orElse(AnswerKind.TEXT);
    return variable.map(name -> new Body.Ask(name, taken, options, limits));
  }

  private void eachOnce(List<Located<String>> options) {
    var seen = new HashSet<String>();
    options.stream()
        .filter(option -> !seen.add(option.value()))
        .forEach(
            option ->
                problems.error(option.place(), "there are two options '" + option.value() + "'"));
  }

  private Step.Ask.Limits limits() {
    return new Step.Ask.Limits(
        number("min"),
        number("max"),
        Spelling.on(fields, "past", false),
        Spelling.on(fields, "address", false),
        Spelling.on(fields, "reuse", true));
  }

  private OptionalLong number(String key) {
    var number = fields.optionalValue(key, AskReader::whole);
    return number.isPresent() ? OptionalLong.of(number.get().value()) : OptionalLong.empty();
  }

  private static Long whole(String text) {
    try {
      return Long.valueOf(text.strip());
    } catch (NumberFormatException unreadable) {
      throw new IllegalArgumentException("'" + text + "' is no whole number", unreadable);
    }
  }

  private void fitting(AnswerKind kind, List<Located<String>> options, Step.Ask.Limits limits) {
    if (kind == AnswerKind.CHOICE && options.size() < 2) {
      problems.error(fields.placeOf("options"), "a choice needs at least two 'options'");
    }
    only(kind == AnswerKind.CHOICE, "options", "a choice");
    only(kind == AnswerKind.NUMBER, "min", "a number");
    only(kind == AnswerKind.NUMBER, "max", "a number");
    only(kind == AnswerKind.DATE, "past", "a date");
    only(kind == AnswerKind.HOST, "address", "a host");
    if (limits.min().orElse(Long.MIN_VALUE) > limits.max().orElse(Long.MAX_VALUE)) {
      problems.error(fields.placeOf("max"), "'max' is less than 'min'");
    }
  }

  private void only(boolean fits, String key, String kind) {
    if (!fits && fields.has(key)) {
      problems.error(fields.placeOf(key), "only " + kind + " has '" + key + "'");
    }
  }
}
