package firstline.knowledge.flow;

import firstline.core.policy.Wording;
import firstline.knowledge.flow.FlowDraft.Body;
import firstline.knowledge.flow.FlowDraft.RunDraft;
import firstline.knowledge.flow.FlowDraft.StepDraft;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Node;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A flow as people read it: its steps in the order of the file, what they do and where they lead.
 *
 * @param start the step that it begins with
 */
public record FlowOutline(String start, List<Stop> stops) {
  /** What a step is. */
  public enum Kind {
    SAY,
    ASK,
    CHECK,
    BRANCH,
    FIND,
    ARTICLE,
    CALL,
    CONCLUDE
  }

  /**
   * One step.
   *
   * @param line where it stands in the file, from 1
   * @param words what it says in English, as it is written; empty where it says nothing
   * @param about what it does besides, in a few words each
   */
  public record Stop(
      String id, Kind kind, int line, String words, List<String> about, List<Exit> exits) {
    public Stop {
      about = List.copyOf(about);
      exits = List.copyOf(exits);
    }
  }

  /**
   * A way on.
   *
   * @param mark which arm of a branch it is, {@code 1} for the first, {@code else} for none of
   *     them; empty where there is one way only
   * @param condition of the arm, as it is written
   */
  public record Exit(String mark, String condition, String to) {}

  public FlowOutline {
    stops = List.copyOf(stops);
  }

  /** The outline of a flow; empty if its file cannot be read. */
  public static Optional<FlowOutline> of(FlowText flow) {
    var words = words(flow);
    return flow.draft(new Problems())
        .filter(FlowDraft::isWhole)
        .map(
            draft ->
                new FlowOutline(
                    draft.start().value(),
                    draft.steps().stream().map(step -> stop(step, words)).toList()));
  }

  /** The English phrases as they are written, by step. */
  private static Map<String, String> words(FlowText flow) {
    var problems = new Problems();
    var words = new HashMap<String, String>();
    flow.file("phrases.en.yaml")
        .flatMap(file -> Yaml.read(file, problems))
        .flatMap(root -> FieldReader.of(root, problems))
        .flatMap(fields -> fields.fields("phrases"))
        .ifPresent(
            phrases ->
                phrases
                    .entries()
                    .forEach(
                        (key, entry) -> {
                          if (entry.value() instanceof Node.Scalar(_, var text)) {
                            words.put(key, text.text().strip());
                          }
                        }));
    return words;
  }

  private static Stop stop(StepDraft step, Map<String, String> words) {
    var id = step.id().value();
    return new Stop(
        id,
        kind(step.body()),
        step.id().place().line(),
        words.getOrDefault(id, ""),
        about(step.body()),
        exits(step));
  }

  private static Kind kind(Body body) {
    return switch (body) {
      case Body.Say _, Body.Unread _ -> Kind.SAY;
      case Body.Ask _ -> Kind.ASK;
      case Body.Check _ -> Kind.CHECK;
      case Body.Branch _ -> Kind.BRANCH;
      case Body.Find _ -> Kind.FIND;
      case Body.Article _ -> Kind.ARTICLE;
      case Body.Call _ -> Kind.CALL;
      case Body.Conclude _ -> Kind.CONCLUDE;
    };
  }

  private static List<String> about(Body body) {
    return switch (body) {
      case Body.Unread _, Body.Say _, Body.Branch _ -> List.of();
      case Body.Ask(var variable, var kind, var options, _) ->
          options.isEmpty()
              ? List.of(variable.value() + ": " + Wording.of(kind))
              : List.of(
                  variable.value()
                      + ": "
                      + options.stream().map(Located::value).collect(Collectors.joining(", ")));
      case Body.Check(var runs) -> runs.stream().map(FlowOutline::run).toList();
      case Body.Find(var side, _) -> List.of("fault: " + Wording.of(side));
      case Body.Article(var article, var part) ->
          List.of(article.value() + ", " + Wording.of(part));
      case Body.Call(var flow) -> List.of("flow " + flow.value());
      case Body.Conclude conclude -> end(conclude);
    };
  }

  private static String run(RunDraft run) {
    var arguments = new TreeMap<String, String>();
    run.arguments().forEach((name, text) -> arguments.put(name, text.text()));
    return run.probe().value()
        + " "
        + String.join(" ", arguments.values())
        + run.when().map(when -> ", if " + when.text()).orElse("");
  }

  private static List<String> end(Body.Conclude conclude) {
    var about = new ArrayList<String>();
    about.add("fault: " + Wording.of(conclude.side()));
    about.add(
        switch (conclude.ending()) {
          case ARTICLE -> "article " + conclude.article().map(a -> a.value().value()).orElse("");
          case POLICY -> "the policy decides";
          case DONE -> "nothing is left to do";
          case RETURN -> "goes on in the flow that called it";
        });
    conclude.issue().ifPresent(issue -> about.add("issue " + issue.value()));
    return about;
  }

  private static List<Exit> exits(StepDraft step) {
    if (!(step.body() instanceof Body.Branch(var conditions))) {
      return step.next().stream().map(to -> new Exit("", "", to.value())).toList();
    }
    var exits = new ArrayList<Exit>();
    for (int i = 0; i < step.next().size(); i++) {
      boolean arm = i < conditions.size();
      exits.add(
          new Exit(
              arm ? String.valueOf(i + 1) : "else",
              arm ? conditions.get(i).text() : "",
              step.next().get(i).value()));
    }
    return exits;
  }
}
