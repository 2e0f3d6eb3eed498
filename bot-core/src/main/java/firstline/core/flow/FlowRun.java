package firstline.core.flow;

import firstline.core.catalog.FlowSlug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a customer is in a flow. It stays on the version it began with.
 *
 * @param step the step that waits: a question or checks
 * @param facts what is known, by variable: answers and, as {@code variable.name}, check results
 * @param trail the questions answered so far, oldest first
 * @param check the one check that is waited for, in what earlier releases have stored; it is taken
 *     over into {@code awaited}
 * @param notice the message that shows that this check runs
 * @param awaited the checks that have not come out yet
 * @param callers the flows that wait for this one to return, outermost first
 * @param handed the answers and checks that came from the caller and are not asked again
 */
public record FlowRun(
    FlowSlug flow,
    String version,
    String step,
    Map<String, String> facts,
    List<String> trail,
    Optional<Integer> check,
    Optional<Integer> notice,
    List<Awaited> awaited,
    List<Caller> callers,
    Set<String> handed) {
  /** Before a check's variable, what it was asked; nothing that flows refer to has such a name. */
  static final String ASKED = "asked?.";

  /**
   * A check that has not come out yet.
   *
   * @param check its number
   * @param notice the number of the message that shows that it runs
   * @param variable what its outcome is called; empty where the step has only one check
   */
  public record Awaited(int check, int notice, String variable) {}

  /** A flow as it was when it called another. */
  public record Caller(
      FlowSlug flow,
      String version,
      String step,
      Map<String, String> facts,
      List<String> trail,
      Set<String> handed) {
    public Caller {
      facts = Map.copyOf(facts);
      trail = List.copyOf(trail);
      handed = Set.copyOf(handed);
    }
  }

  public FlowRun {
    facts = Map.copyOf(facts);
    trail = List.copyOf(trail);
    var all = new ArrayList<>(awaited);
    if (check.isPresent()) {
      all.add(new Awaited(check.get(), notice.orElse(0), ""));
    }
    awaited = List.copyOf(all);
    check = Optional.empty();
    notice = Optional.empty();
    callers = List.copyOf(callers);
    handed = Set.copyOf(handed);
  }

  private FlowRun(
      FlowSlug flow,
      String version,
      String step,
      Map<String, String> facts,
      List<String> trail,
      List<Caller> callers,
      Set<String> handed) {
    this(
        flow,
        version,
        step,
        facts,
        trail,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        callers,
        handed);
  }

  public static FlowRun begin(FlowSlug flow, String version, String start) {
    return new FlowRun(flow, version, start, Map.of(), List.of(), List.of(), Set.of());
  }

  /** The version of the flow that it is in. */
  public FlowVersion edition() {
    return new FlowVersion(flow, version);
  }

  /** At another step, waiting for nothing. */
  public FlowRun at(String next) {
    return new FlowRun(flow, version, next, facts, trail, callers, handed);
  }

  /** With more known; what was known under the same name gives way. */
  public FlowRun knowing(Map<String, String> more) {
    var all = new LinkedHashMap<>(facts);
    all.putAll(more);
    return with(all, awaited);
  }

  /** Without what was known under some variables, and without what their checks showed. */
  public FlowRun forgetting(Set<String> variables) {
    var rest = new LinkedHashMap<>(facts);
    rest.keySet().removeIf(name -> variables.contains(name.split("\\.", 2)[0]));
    return with(rest, awaited);
  }

  private FlowRun with(Map<String, String> all, List<Awaited> checks) {
    return new FlowRun(
        flow,
        version,
        step,
        all,
        trail,
        Optional.empty(),
        Optional.empty(),
        checks,
        callers,
        handed);
  }

  /** The question at {@code asked} was answered. */
  public FlowRun answered(String asked) {
    var longer = new ArrayList<>(trail);
    longer.add(asked);
    return new FlowRun(flow, version, step, facts, longer, callers, handed);
  }

  /** The customer has spoken: what was checked before may have changed since. */
  public FlowRun later() {
    var fresh = new LinkedHashMap<>(facts);
    fresh.keySet().removeIf(name -> name.startsWith(ASKED));
    return with(fresh, awaited);
  }

  /** What the caller knows under a variable has served; when it is asked once more, it is asked. */
  public FlowRun taken(String variable) {
    var rest = new LinkedHashSet<>(handed);
    rest.remove(variable);
    return new FlowRun(flow, version, step, facts, trail, callers, rest);
  }

  // Back

  /** Back at the last answered question, of a caller if need be; empty if there is none. */
  public Optional<FlowRun> back() {
    return trail.isEmpty()
        ? returned().flatMap(FlowRun::back)
        : Optional.of(backTo(trail.getLast()));
  }

  /**
   * Back at a question that was answered before; what was answered since is asked again.
   *
   * @throws IllegalArgumentException if it was not answered before
   */
  public FlowRun backTo(String asked) {
    int place = trail.lastIndexOf(asked);
    if (place < 0) {
      throw new IllegalArgumentException("'" + asked + "' was not asked in " + flow);
    }
    return new FlowRun(flow, version, asked, facts, trail.subList(0, place), callers, handed);
  }

  // Checks

  public boolean waits() {
    return !awaited.isEmpty();
  }

  /** Waiting for checks. */
  public FlowRun awaiting(List<Awaited> checks) {
    return with(facts, checks);
  }

  /** A check is asked something; a flow that is called before it is {@link #later} goes by it. */
  public FlowRun asking(FlowRunner.Due check) {
    return knowing(Map.of(ASKED + check.variable(), check.asked()));
  }

  /** Whether the caller has just had the same checked. */
  boolean isHanded(FlowRunner.Due check) {
    var asked = ASKED + check.variable();
    return handed.contains(asked)
        && check.asked().equals(facts.get(asked))
        && facts.containsKey(check.variable() + ".outcome");
  }

  /** The caller's check has served; when it is asked once more, it is run. */
  FlowRun taken(FlowRunner.Due check) {
    return taken(ASKED + check.variable());
  }

  /** The check of a number, if it is waited for. */
  public Optional<Awaited> awaited(int number) {
    return awaited.stream().filter(one -> one.check() == number).findFirst();
  }

  /** A check has come out. */
  public FlowRun came(Awaited one) {
    return with(facts, awaited.stream().filter(other -> !other.equals(one)).toList());
  }

  // Calls

  public boolean isCalled() {
    return !callers.isEmpty();
  }

  /** At the start of another flow, which knows what this one knows and returns here. */
  public FlowRun calling(FlowSlug other, String itsVersion, String start) {
    var outer = new ArrayList<>(callers);
    outer.add(new Caller(flow, version, step, facts, trail, handed));
    var known =
        facts.keySet().stream()
            .filter(name -> name.indexOf('.') < 0 || name.startsWith(ASKED))
            .collect(Collectors.toSet());
    return new FlowRun(other, itsVersion, start, facts, List.of(), outer, known);
  }

  /** The caller as it was when it called; empty if nobody did. */
  public Optional<FlowRun> returned() {
    if (callers.isEmpty()) {
      return Optional.empty();
    }
    var caller = callers.getLast();
    return Optional.of(
        new FlowRun(
            caller.flow(),
            caller.version(),
            caller.step(),
            caller.facts(),
            caller.trail(),
            callers.subList(0, callers.size() - 1),
            caller.handed()));
  }

  /** This run, or the nearest caller, where it is in that version of that flow. */
  public Optional<FlowRun> in(FlowSlug slug, String itsVersion) {
    return flow.equals(slug) && version.equals(itsVersion)
        ? Optional.of(this)
        : returned().flatMap(caller -> caller.in(slug, itsVersion));
  }
}
