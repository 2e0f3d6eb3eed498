package firstline.knowledge.flow;

import firstline.core.catalog.ArticleSlug;
import firstline.core.desk.FaultSide;
import firstline.core.flow.AnswerKind;
import firstline.core.flow.Step;
import firstline.knowledge.flow.FlowDraft.Body;
import firstline.knowledge.flow.FlowDraft.StepDraft;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Node;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one step; what kind it is says the key that holds its id. */
final class StepReader {
  private static final List<String> KINDS = List.of("say", "ask", "check", "branch", "conclude");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]*");

  private final Problems problems;
  private final Optional<Located<String>> below;

  /**
   * @param below the id of the step that stands below, where a step without {@code next} leads
   */
  StepReader(Problems problems, Optional<Located<String>> below) {
    this.problems = problems;
    this.below = below;
  }

  /** The id that a step seems to have, even where the rest of it is wrong. */
  static Optional<Located<String>> anyId(Node node) {
    return node instanceof Node.Fields(var place, Map<String, Node.Entry> entries)
        ? KINDS.stream()
            .flatMap(kind -> Optional.ofNullable(entries.get(kind)).stream())
            .map(Node.Entry::value)
            .filter(Node.Scalar.class::isInstance)
            .map(value -> located(((Node.Scalar) value).text()))
            .findFirst()
        : Optional.empty();
  }

  static Located<String> located(SourceText text) {
    return new Located<>(text.text().strip(), text.start());
  }

  Optional<StepDraft> read(Node node) {
    return FieldReader.of(node, problems).flatMap(this::read);
  }

  private Optional<StepDraft> read(FieldReader fields) {
    var kinds = fields.among(KINDS);
    if (kinds.size() != 1) {
      problems.error(fields.place(), "a step is one of " + String.join(", ", KINDS));
      return Optional.empty();
    }
    return read(kinds.getFirst(), fields);
  }

  private Optional<StepDraft> read(String kind, FieldReader fields) {
    var id = fields.value(kind, name -> matching(ID, name, "a step's id"));
    var step =
        switch (kind) {
          case "say" -> onward(fields, Optional.of(new Body.Say()));
          case "ask" -> onward(fields, ask(fields));
          case "check" -> onward(fields, check(fields));
          case "branch" -> branch(fields);
          case "conclude" -> conclude(fields).map(body -> new Parts(body, List.of()));
          default -> throw new IllegalStateException(kind);
        };
    fields.nothingElse();
    return id.flatMap(name -> step.map(parts -> new StepDraft(name, parts.next(), parts.body())));
  }

  private record Parts(Body body, List<Located<String>> next) {}

  private Optional<Parts> onward(FieldReader fields, Optional<Body> body) {
    var next = fields.optionalText("next").map(StepReader::located).or(() -> below);
    if (next.isEmpty()) {
      problems.error(fields.place(), "the last step needs a 'next', or must be a conclude");
    }
    return body.flatMap(does -> next.map(to -> new Parts(does, List.of(to))));
  }

  private Optional<Body> ask(FieldReader fields) {
    var variable = variable(fields);
    var kind = fields.value("kind", name -> constant(AnswerKind.class, name));
    var options = fields.values("options", name -> matching(ID, name, "an option"));
    kind.ifPresent(
        found -> {
          boolean choice = found.value() == AnswerKind.CHOICE;
          if (choice && options.size() < 2) {
            problems.error(fields.placeOf("options"), "a choice needs at least two 'options'");
          } else if (!choice && fields.has("options")) {
            problems.error(fields.placeOf("options"), "only a choice has 'options'");
          }
        });
    return variable.flatMap(name -> kind.map(of -> new Body.Ask(name, of.value(), options)));
  }

  private Optional<Body> check(FieldReader fields) {
    var variable = variable(fields);
    var probe = fields.text("probe").map(StepReader::located);
    var arguments = new LinkedHashMap<String, SourceText>();
    fields
        .fields("arguments")
        .ifPresent(
            given ->
                given
                    .entries()
                    .keySet()
                    .forEach(name -> given.text(name).ifPresent(t -> arguments.put(name, t))));
    return variable.flatMap(name -> probe.map(of -> new Body.Check(name, of, arguments)));
  }

  private Optional<Parts> branch(FieldReader fields) {
    var conditions = new ArrayList<SourceText>();
    var next = new ArrayList<Located<String>>();
    for (var node : fields.nodes("arms")) {
      FieldReader.of(node, problems)
          .ifPresent(
              arm -> {
                arm.text("when").ifPresent(conditions::add);
                arm.text("go").map(StepReader::located).ifPresent(next::add);
                arm.nothingElse();
              });
    }
    if (conditions.isEmpty()) {
      problems.error(fields.placeOf("arms"), "a branch needs 'arms' of 'when' and 'go'");
    }
    var otherwise = fields.text("otherwise").map(StepReader::located);
    otherwise.ifPresent(next::add);
    return otherwise.isPresent() && next.size() == conditions.size() + 1
        ? Optional.of(new Parts(new Body.Branch(conditions), next))
        : Optional.empty();
  }

  private Optional<Body> conclude(FieldReader fields) {
    var side = fields.value("side", name -> constant(FaultSide.class, name));
    var ending = fields.value("ending", name -> constant(Step.Ending.class, name));
    var article = fields.optionalValue("article", ArticleSlug::new);
    ending.ifPresent(
        found -> {
          if (found.value() == Step.Ending.ARTICLE && !fields.has("article")) {
            problems.error(found.place(), "the ending 'article' needs an 'article'");
          }
        });
    return side.flatMap(
        fault -> ending.map(end -> new Body.Conclude(fault.value(), end.value(), article)));
  }

  private Optional<Located<String>> variable(FieldReader fields) {
    return fields.value("variable", name -> matching(VARIABLE, name, "a variable"));
  }

  private static String matching(Pattern shape, String name, String what) {
    if (!shape.matcher(name).matches()) {
      throw new IllegalArgumentException("'" + name + "' cannot name " + what);
    }
    return name;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    var constants = Arrays.asList(type.getEnumConstants());
    return constants.stream()
        .filter(constant -> spelt(constant).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + name
                        + "' is none of "
                        + String.join(", ", constants.stream().map(StepReader::spelt).toList())));
  }

  private static String spelt(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
