package firstline.knowledge.flow;

import firstline.knowledge.flow.FlowDraft.Body;
import firstline.knowledge.flow.FlowDraft.StepDraft;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Node;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one step; what kind it is says the key that holds its id. */
final class StepReader {
  /** An end may have an article, too, so that this key tells the kind only where no other does. */
  private static final String ARTICLE = "article";

  private static final List<String> KINDS =
      List.of("say", "ask", "check", "checks", "branch", "find", "call", "conclude", ARTICLE);

  private final Problems problems;
  private final Optional<Located<String>> below;

  /**
   * @param below the id of the step that stands below, where a step without {@code next} leads
   */
  StepReader(Problems problems, Optional<Located<String>> below) {
    this.problems = problems;
    this.below = below;
  }

  /** The step; one that cannot be made out, after a note, has as much of it as can. */
  StepDraft read(Node node) {
    return FieldReader.of(node, problems)
        .map(this::read)
        .orElseGet(() -> unread(new Located<>("", node.place())));
  }

  private StepDraft read(FieldReader fields) {
    var kinds = new ArrayList<>(fields.among(KINDS));
    if (kinds.size() > 1) {
      kinds.remove(ARTICLE);
    }
    if (kinds.size() != 1) {
      problems.error(fields.place(), "a step is one of " + String.join(", ", KINDS));
      return unread(new Located<>("", fields.place()));
    }
    return read(kinds.getFirst(), fields);
  }

  private StepDraft read(String kind, FieldReader fields) {
    var written = fields.text(kind).map(Spelling::located);
    var id = written.orElseGet(() -> new Located<>("", fields.place()));
    written.ifPresent(this::named);
    var step = parts(kind, fields);
    fields.nothingElse();
    return step.map(parts -> new StepDraft(id, parts.next(), parts.body()))
        .orElseGet(() -> unread(id));
  }

  private void named(Located<String> id) {
    if (!Spelling.ID.matcher(id.value()).matches()) {
      problems.error(id.place(), Spelling.cannotName(id.value(), "a step's id"));
    }
  }

  private Optional<Parts> parts(String kind, FieldReader fields) {
    var end = new EndReader(fields, problems);
    return switch (kind) {
      case "say" -> onward(fields, Optional.of(new Body.Say()));
      case "ask" -> onward(fields, new AskReader(fields, problems).read());
      case "check" -> onward(fields, new RunReader(problems).one(fields));
      case "checks" -> onward(fields, new RunReader(problems).several(fields));
      case "branch" -> branch(fields);
      case "find" -> onward(fields, Optional.of(end.find()));
      case ARTICLE -> onward(fields, end.article());
      case "call" -> end.call().map(body -> new Parts(body, onward(fields)));
      case "conclude" -> Optional.of(new Parts(end.conclude(), List.of()));
      default -> throw new IllegalStateException(kind);
    };
  }

  private StepDraft unread(Located<String> id) {
    return new StepDraft(id, below.stream().toList(), new Body.Unread());
  }

  private record Parts(Body body, List<Located<String>> next) {}

  private Optional<Parts> onward(FieldReader fields, Optional<Body> body) {
    var next = onward(fields);
    if (next.isEmpty()) {
      problems.error(fields.place(), "the last step needs a 'next', or must be a conclude");
    }
    return body.filter(_ -> !next.isEmpty()).map(does -> new Parts(does, next));
  }

  /** Where a step leads: what it says, or the step below it, or nowhere. */
  private List<Located<String>> onward(FieldReader fields) {
    return fields.optionalText("next").map(Spelling::located).or(() -> below).stream().toList();
  }

  private Optional<Parts> branch(FieldReader fields) {
    var conditions = new ArrayList<SourceText>();
    var next = new ArrayList<Located<String>>();
    var arms = fields.nodes("arms");
    for (var node : arms) {
      FieldReader.of(node, problems)
          .ifPresent(
              arm -> {
                arm.text("when").ifPresent(conditions::add);
                arm.text("go").map(Spelling::located).ifPresent(next::add);
                arm.nothingElse();
              });
    }
    if (arms.isEmpty()) {
      problems.error(fields.placeOf("arms"), "a branch needs 'arms' of 'when' and 'go'");
    }
    boolean whole =
        !arms.isEmpty() && conditions.size() == arms.size() && next.size() == arms.size();
    fields.optionalText("otherwise").map(Spelling::located).ifPresent(next::add);
    return whole ? Optional.of(new Parts(new Body.Branch(conditions), next)) : Optional.empty();
  }
}
