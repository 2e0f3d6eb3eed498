package firstline.knowledge.policy;

import firstline.core.policy.Clause;
import firstline.core.policy.Condition;
import firstline.core.policy.Judgement;
import firstline.core.policy.PolicyFault;
import firstline.core.policy.Rule;
import firstline.core.policy.RuleLanguage;
import firstline.core.policy.Stage;
import firstline.core.policy.Wording;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Node;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rules of all stages and compiles their conditions. */
final class RuleReader {
  /** For a rule that cites nothing, while more mistakes are looked for. */
  private static final List<Clause> STAND_IN = List.of(new Clause("?", "?"));

  private final Problems problems;
  private final ClauseBook clauses;
  private final RuleLanguage language;
  private final OutcomeReader outcomes;
  private final List<WrittenRule> written = new ArrayList<>();
  private final List<String> sources = new ArrayList<>();

  RuleReader(Problems problems, ClauseBook clauses, RuleLanguage language, OutcomeReader outcomes) {
    this.problems = problems;
    this.clauses = clauses;
    this.language = language;
    this.outcomes = outcomes;
  }

  /** Defines the policy's terms, each of which may use those above it. */
  void terms(FieldReader fields) {
    for (var name : fields.entries().keySet()) {
      fields.text(name).ifPresent(text -> define(name, text));
    }
  }

  private void define(String name, SourceText text) {
    sources.add(text.text());
    tell(language.define(name, text.text()), text);
  }

  Map<Stage, List<Rule>> read(FieldReader fields) {
    var rules = new EnumMap<Stage, List<Rule>>(Stage.class);
    for (var stage : Stage.values()) {
      var nodes = fields.nodes(Wording.of(stage));
      rules.put(stage, nodes.stream().flatMap(node -> rule(stage, node).stream()).toList());
      checkOtherwise(rules.getOrDefault(stage, List.of()));
    }
    fields.nothingElse();
    return rules;
  }

  /** The rules read, with their places. */
  List<WrittenRule> written() {
    return written;
  }

  /** The conditions and terms as they were written. */
  List<String> sources() {
    return sources;
  }

  private Optional<Rule> rule(Stage stage, Node node) {
    return FieldReader.of(node, problems)
        .map(
            fields -> {
              int before = problems.errors().size();
              var then = outcomes.read(fields.fields("then"));
              boolean settles = problems.errors().size() == before;
              var condition = fields.optionalText("when").flatMap(this::condition);
              var because = because(fields);
              fields.nothingElse();
              boolean sound = problems.errors().size() == before;
              var rule = new Rule(fields.place().toString(), stage, condition, then, because);
              written.add(new WrittenRule(rule, fields.place(), sound, settles));
              return rule;
            });
  }

  private List<Clause> because(FieldReader fields) {
    var because = clauses.cite(fields, "because");
    if (fields.texts("because").isEmpty()) {
      problems.error(fields.placeOf("because"), "a rule rests on at least one clause");
    }
    return because.isEmpty() ? STAND_IN : because;
  }

  private void checkOtherwise(List<Rule> rules) {
    var all = rules.stream().filter(Rule::isOtherwise).toList();
    if (all.size() > 1) {
      written.stream()
          .filter(each -> each.rule().equals(all.get(1)))
          .forEach(
              each ->
                  problems.error(each.place(), "only one rule of a stage can be without 'when'"));
    }
  }

  private Optional<Condition> condition(SourceText text) {
    sources.add(text.text());
    return switch (language.condition(text.text())) {
      case RuleLanguage.Compiled.Ok(Condition condition) -> Optional.of(condition);
      case RuleLanguage.Compiled.Wrong(var mistakes, var nonetheless) -> {
        tell(mistakes, text);
        yield nonetheless.or(() -> Optional.of(new Unusable(text.text())));
      }
    };
  }

  /** Stands for a condition that did not compile, while more mistakes are looked for. */
  private record Unusable(String source) implements Condition {
    @Override
    public boolean holds(Judgement judgement) {
      throw new PolicyFault("'" + source + "' did not compile");
    }
  }

  private void tell(List<RuleLanguage.Mistake> mistakes, SourceText text) {
    mistakes.forEach(
        mistake ->
            problems.error(
                text.place(mistake.line() - 1, mistake.column() - 1), mistake.message()));
  }
}
