package firstline.knowledge.flow;

import firstline.core.flow.Guard;
import firstline.core.flow.Step;
import firstline.knowledge.flow.FlowDraft.StepDraft;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Goes through all outcomes and answers that the arms of a branch can meet: an arm that never leads
 * on is dead, and without an {@code otherwise} every case needs its arm. An arm that looks at
 * something open, such as what a check shows, is neither.
 */
final class Arms {
  private static final int MOST_CASES = 4_000;
  private static final int MOST_TOLD = 3;
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w.])[A-Za-z]\\w*(?:\\.[A-Za-z]\\w*)*(\\s*\\()?");
  private static final Set<String> WORDS = Set.of("true", "false", "in");

  private final StepDraft step;
  private final List<SourceText> written;
  private final List<Step.Branch.Arm> arms;
  private final Variables variables;
  private final Map<String, Set<String>> closed = new TreeMap<>();
  private final List<Optional<Guard>> judged = new ArrayList<>();

  /**
   * @param written the conditions of the arms, in their order
   */
  Arms(StepDraft step, List<SourceText> written, List<Step.Branch.Arm> arms, Variables variables) {
    this.step = step;
    this.written = written;
    this.arms = arms;
    this.variables = variables;
  }

  void check(Problems problems) {
    for (int i = 0; i < arms.size(); i++) {
      var names = namesIn(written.get(i).text());
      names.ifPresent(closed::putAll);
      judged.add(names.isPresent() ? Optional.of(arms.get(i).guard()) : Optional.empty());
    }
    boolean otherwise = step.next().size() > arms.size();
    boolean open = judged.stream().anyMatch(Optional::isEmpty);
    long cases = closed.values().stream().mapToLong(Set::size).reduce(1, (a, b) -> a * b);
    if (!otherwise && (open || cases > MOST_CASES)) {
      problems.error(
          step.id().place(),
          "the branch needs an 'otherwise': its arms look at more than outcomes and choices");
    } else if (cases <= MOST_CASES) {
      walk(otherwise, problems);
    }
  }

  /** The closed names that a condition looks at, with their values; nothing if any is open. */
  private Optional<Map<String, Set<String>>> namesIn(String condition) {
    var names = new LinkedHashMap<String, Set<String>>();
    var found = NAME.matcher(TEXT.matcher(condition).replaceAll("''"));
    while (found.find()) {
      var name = found.group();
      if (WORDS.contains(name)) {
        continue;
      }
      var values = variables.valuesOf(name);
      if (found.group(1) != null || values.isEmpty()) {
        return Optional.empty();
      }
      names.put(name, values);
    }
    return Optional.of(names);
  }

  private void walk(boolean otherwise, Problems problems) {
    var cases = cases();
    var leading = new LinkedHashSet<Integer>();
    var left = new LinkedHashSet<String>();
    for (var facts : cases) {
      IntStream.range(0, arms.size())
          .filter(arm -> holds(arm, facts))
          .findFirst()
          .ifPresentOrElse(leading::add, () -> left.add(told(facts)));
    }
    for (int i = 0; i < arms.size(); i++) {
      int arm = i;
      if (judged.get(arm).isPresent() && !leading.contains(arm)) {
        problems.error(
            written.get(arm).start(),
            cases.stream().anyMatch(facts -> holds(arm, facts))
                ? "this arm is never come to: those above it take all of its cases"
                : "this arm can never hold");
      }
    }
    if (!otherwise && !left.isEmpty()) {
      problems.error(
          step.id().place(),
          "no arm takes %s; name it, or give the branch an 'otherwise'"
              .formatted(String.join(" or ", left.stream().limit(MOST_TOLD).toList())));
    }
  }

  /** Whether an arm is closed and holds. */
  private boolean holds(int arm, Map<String, String> facts) {
    return judged
        .get(arm)
        .filter(guard -> guard.test(facts) instanceof Guard.Truth.Holds)
        .isPresent();
  }

  private List<Map<String, String>> cases() {
    List<Map<String, String>> cases = List.of(Map.of());
    for (var name : closed.entrySet()) {
      var more = new ArrayList<Map<String, String>>();
      for (var facts : cases) {
        for (var value : new TreeSet<>(name.getValue())) {
          var next = new HashMap<>(facts);
          next.put(name.getKey(), value);
          more.add(next);
        }
      }
      cases = more;
    }
    return cases;
  }

  private static String told(Map<String, String> facts) {
    var told = new ArrayList<String>();
    new TreeMap<>(facts).forEach((name, value) -> told.add(name + " == \"" + value + "\""));
    return String.join(" && ", told);
  }
}
