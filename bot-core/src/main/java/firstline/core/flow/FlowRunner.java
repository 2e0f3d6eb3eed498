package firstline.core.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Moves through a flow until it must wait or has come to an end. Pure; every way through a compiled
 * flow ends, so the number of steps is bounded by the flow itself.
 */
public final class FlowRunner {
  /** Where the flow stands after a move. {@code said} are the steps whose words come first. */
  public sealed interface Progress {
    List<String> said();

    /** The customer is asked. */
    record Asks(FlowRun run, Step.Ask ask, List<String> said) implements Progress {}

    /** A check has to run; {@code arguments} are filled in. */
    record Checks(FlowRun run, Step.Check check, Map<String, String> arguments, List<String> said)
        implements Progress {}

    /** The flow has come to its finding. */
    record Concludes(FlowRun run, Step.Conclude conclusion, List<String> said)
        implements Progress {}

    /** The flow is at fault: a guard or an argument could not be made out. */
    record Breaks(FlowRun run, String detail, List<String> said) implements Progress {}
  }

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.]*)}");
  private static final int MOST_STEPS = 200;

  private FlowRunner() {}

  /**
   * Goes on from a step.
   *
   * @param run where the customer is; facts known without asking are among its facts or {@code
   *     given}
   * @param given facts that every run knows, for example the provider's host names
   */
  public static Progress advance(Flow flow, FlowRun run, String from, Map<String, String> given) {
    var said = new ArrayList<String>();
    var known = new HashMap<>(given);
    known.putAll(run.facts());
    String at = from;
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      switch (flow.step(at)) {
        case Step.Say(String id, String next) -> {
          said.add(id);
          at = next;
        }
        case Step.Ask ask -> {
          return new Progress.Asks(run.at(ask.id()), ask, List.copyOf(said));
        }
        case Step.Check check -> {
          return check(run.at(check.id()), check, known, said);
        }
        case Step.Branch branch -> {
          switch (judge(branch, known)) {
            case Way.To(String next) -> at = next;
            case Way.Broken(String detail) -> {
              return new Progress.Breaks(run.at(branch.id()), detail, List.copyOf(said));
            }
          }
        }
        case Step.Conclude conclusion -> {
          return new Progress.Concludes(run.at(conclusion.id()), conclusion, List.copyOf(said));
        }
      }
    }
    return new Progress.Breaks(run.at(at), "went round in circles", List.copyOf(said));
  }

  private sealed interface Way {
    record To(String next) implements Way {}

    record Broken(String detail) implements Way {}
  }

  private static Way judge(Step.Branch branch, Map<String, String> known) {
    for (var arm : branch.arms()) {
      switch (arm.guard().test(known)) {
        case Guard.Truth.Holds() -> {
          return new Way.To(arm.next());
        }
        case Guard.Truth.DoesNotHold() -> {}
        case Guard.Truth.Broken(String detail) -> {
          return new Way.Broken("step '" + branch.id() + "': " + detail);
        }
      }
    }
    return new Way.To(branch.otherwise());
  }

  private static Progress check(
      FlowRun run, Step.Check check, Map<String, String> known, List<String> said) {
    var arguments = new LinkedHashMap<String, String>();
    for (var argument : check.arguments().entrySet()) {
      var matcher = PLACE.matcher(argument.getValue());
      var filled = new StringBuilder();
      while (matcher.find()) {
        var fact = known.get(matcher.group(1));
        if (fact == null) {
          var detail = "step '" + check.id() + "': nothing known as '" + matcher.group(1) + "'";
          return new Progress.Breaks(run, detail, List.copyOf(said));
        }
        matcher.appendReplacement(filled, java.util.regex.Matcher.quoteReplacement(fact));
      }
      matcher.appendTail(filled);
      arguments.put(argument.getKey(), filled.toString());
    }
    return new Progress.Checks(run, check, arguments, List.copyOf(said));
  }
}
