package firstline.knowledge.flow;

import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.knowledge.flow.FlowDraft.StepDraft;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Node;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import firstline.knowledge.source.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a flow from its file. */
public final class FlowReader {
  private final Problems problems;

  public FlowReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * The flow of {@code flows/SLUG/flow.yaml}; nothing if too little of it could be read to go on.
   *
   * @param folder the name of its folder, which must be its slug
   */
  public Optional<FlowDraft> read(SourceText file, String folder) {
    return Yaml.read(file, problems)
        .flatMap(root -> FieldReader.of(root, problems))
        .flatMap(fields -> draft(fields, folder));
  }

  private Optional<FlowDraft> draft(FieldReader fields, String folder) {
    var slug = fields.value("flow", FlowSlug::new);
    slug.filter(written -> !written.value().value().equals(folder))
        .ifPresent(
            written ->
                problems.error(
                    written.place(), "the slug differs from the folder, '" + folder + "'"));
    var issue = fields.value("issue", IssueType::new);
    var start = fields.text("start").map(Spelling::located);
    var written = fields.nodes("steps");
    fields.nothingElse();
    if (written.isEmpty()) {
      problems.error(fields.placeOf("steps"), "'steps' must be a list of at least one step");
    }
    var steps = steps(written);
    if (slug.isEmpty() || issue.isEmpty() || start.isEmpty() || steps.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new FlowDraft(slug.get(), issue.get(), start.get(), steps));
  }

  /** Reads from the end, because a step without {@code next} leads to the one below it. */
  private List<StepDraft> steps(List<Node> written) {
    var steps = new ArrayList<StepDraft>();
    Optional<Located<String>> below = Optional.empty();
    for (var node : written.reversed()) {
      var step = new StepReader(problems, below).read(node);
      steps.addFirst(step);
      below = Optional.of(step.id());
    }
    return steps;
  }
}
