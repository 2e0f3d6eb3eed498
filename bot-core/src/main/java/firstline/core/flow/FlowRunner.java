package firstline.core.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves through a flow until it must wait, calls another or has come to an end. Pure; every way
 * through a compiled flow ends, so the number of steps is bounded by the flow itself.
 */
public final class FlowRunner {
  /**
   * Where the flow stands after a move. {@code way} are the steps that it came by, the one that it
   * stands at last.
   */
  public sealed interface Progress {
    FlowRun run();

    Way way();

    /** The customer is asked. */
    record Asks(FlowRun run, Step.Ask ask, Way way) implements Progress {}

    /** Checks have to run. */
    record Checks(FlowRun run, Step.Check check, List<Due> due, Way way) implements Progress {}

    /** Another flow has its turn. */
    record Calls(FlowRun run, Step.Call call, Way way) implements Progress {}

    /** The flow has come to its finding. */
    record Concludes(FlowRun run, Step.Conclude conclusion, Way way) implements Progress {}

    /** The flow is at fault: a guard or an argument could not be made out. */
    record Breaks(FlowRun run, String detail, Way way) implements Progress {}
  }

  /** One check that has to run; {@code arguments} are filled in. */
  public record Due(String variable, String probe, Map<String, String> arguments) {
    /** What is asked, in the same words whenever it is the same. */
    String asked() {
      return probe + " " + new TreeMap<>(arguments);
    }
  }

  /** What cannot be made out, and why. */
  private static final class Unclear extends Exception {
    private static final long serialVersionUID = 1L;

    Unclear(Step step, String detail) {
      super("step '" + step.id() + "': " + detail);
    }
  }

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.]*)}");
  private static final int MOST_STEPS = 200;

  private final Flow flow;
  private final Map<String, String> given;
  private final List<Way.Mark> marks = new ArrayList<>();
  private FlowRun run;

  private FlowRunner(Flow flow, FlowRun run, Map<String, String> given) {
    this.flow = flow;
    this.run = run;
    this.given = given;
  }

  /**
   * Goes on from a step.
   *
   * @param run where the customer is; facts known without asking are among its facts or {@code
   *     given}
   * @param given facts that every run knows, for example the provider's host names
   */
  public static Progress advance(Flow flow, FlowRun run, String from, Map<String, String> given) {
    var runner = new FlowRunner(flow, run, given);
    try {
      return runner.from(from);
    } catch (Unclear unclear) {
      var detail = String.valueOf(unclear.getMessage());
      return new Progress.Breaks(runner.run, detail, runner.way());
    }
  }

  private Way way() {
    return new Way(flow.slug(), marks);
  }

  private Progress from(String start) throws Unclear {
    String at = start;
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      run = run.at(at);
      marks.add(Way.Mark.at(at));
      switch (flow.step(at)) {
        case Step.Say say -> at = say.next();
        case Step.Find find -> at = find.next();
        case Step.Article article -> at = article.next();
        case Step.Branch branch -> at = judge(branch);
        case Step.Ask ask when isHanded(ask) -> {
          run = run.taken(ask.variable());
          at = ask.next();
        }
        case Step.Ask ask -> {
          return new Progress.Asks(run, ask, way());
        }
        case Step.Check check -> {
          var due = due(check);
          if (!due.isEmpty()) {
            return new Progress.Checks(run, check, due, way());
          }
          at = check.next();
        }
        case Step.Call call -> {
          return new Progress.Calls(run, call, way());
        }
        case Step.Conclude conclusion -> {
          return new Progress.Concludes(run, conclusion, way());
        }
      }
    }
    return new Progress.Breaks(run, "went round in circles", way());
  }

  private boolean isHanded(Step.Ask ask) {
    return ask.limits().reuse()
        && run.handed().contains(ask.variable())
        && run.facts().containsKey(ask.variable());
  }

  private Map<String, String> known() {
    return Facts.known(run.facts(), given);
  }

  private String judge(Step.Branch branch) throws Unclear {
    marks.removeLast();
    for (int i = 0; i < branch.arms().size(); i++) {
      var arm = branch.arms().get(i);
      if (holds(branch, arm.guard())) {
        marks.add(Way.Mark.arm(branch.id(), i + 1));
        return arm.next();
      }
    }
    marks.add(Way.Mark.otherwise(branch.id()));
    return branch.otherwise();
  }

  private boolean holds(Step step, Guard guard) throws Unclear {
    return switch (guard.test(known())) {
      case Guard.Truth.Holds() -> true;
      case Guard.Truth.DoesNotHold() -> false;
      case Guard.Truth.Broken(String detail) -> throw new Unclear(step, detail);
    };
  }

  /** The checks of a step that have to run: not left out, and not just made for the caller. */
  private List<Due> due(Step.Check check) throws Unclear {
    var due = new ArrayList<Due>();
    for (var one : check.runs()) {
      if (one.when().isPresent() && !holds(check, one.when().get())) {
        run =
            run.forgetting(Set.of(one.variable())).knowing(Map.of(one.variable() + ".outcome", ""));
      } else {
        var ask = new Due(one.variable(), one.probe(), filled(check, one.arguments()));
        if (!run.isHanded(ask)) {
          due.add(ask);
        }
        run = run.taken(ask);
      }
    }
    return due;
  }

  private Map<String, String> filled(Step.Check check, Map<String, String> arguments)
      throws Unclear {
    var filled = new LinkedHashMap<String, String>();
    for (var argument : arguments.entrySet()) {
      filled.put(argument.getKey(), filled(check, argument.getValue()));
    }
    return filled;
  }

  private String filled(Step.Check check, String written) throws Unclear {
    var known = known();
    var place = PLACE.matcher(written);
    var filled = new StringBuilder();
    while (place.find()) {
      var fact = known.get(place.group(1));
      if (fact == null) {
        throw new Unclear(check, "nothing known as '" + place.group(1) + "'");
      }
      place.appendReplacement(filled, Matcher.quoteReplacement(fact));
    }
    return place.appendTail(filled).toString();
  }
}
