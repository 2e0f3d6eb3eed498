package firstline.checks.probe;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of live check, as whoever writes a flow needs to know it.
 *
 * @param name for example {@code mail-server}
 * @param arguments what it needs, by name; all of them
 * @param options what it takes beside that
 * @param outcomes what it can come to; not allowed is always among them
 * @param evidence the names of what it can show
 */
public record ProbeKind(
    String name,
    Set<String> arguments,
    Set<String> options,
    Set<Outcome> outcomes,
    Set<String> evidence) {
  public ProbeKind {
    arguments = Set.copyOf(arguments);
    options = Set.copyOf(options);
    outcomes = Set.copyOf(outcomes);
    evidence = Set.copyOf(evidence);
  }

  /** Why nothing was looked at; every probe may show it. */
  public static final String REASON = "reason";

  /** A kind that needs these arguments. */
  public static ProbeKind of(String name, String... arguments) {
    return new ProbeKind(
        name, Set.of(arguments), Set.of(), Set.of(Outcome.NOT_ALLOWED), Set.of(REASON));
  }

  public ProbeKind takes(String... more) {
    return new ProbeKind(name, arguments, Set.of(more), outcomes, evidence);
  }

  public ProbeKind comesTo(Outcome... more) {
    return new ProbeKind(name, arguments, options, both(outcomes, more), evidence);
  }

  public ProbeKind shows(String... more) {
    return new ProbeKind(name, arguments, options, outcomes, both(evidence, more));
  }

  @SafeVarargs
  private static <T> Set<T> both(Set<T> some, T... more) {
    return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toSet());
  }

  /** The outcomes as flows write them. */
  public Set<String> slugs() {
    return outcomes.stream().map(Outcome::slug).collect(Collectors.toSet());
  }
}
