package firstline.knowledge.flow;

import java.util.Set;

/**
 * A live check that flows may use.
 *
 * @param name for example {@code mail-server}
 * @param arguments what it needs, by name; all of them
 * @param options what it takes beside that
 * @param outcomes what it can come to
 * @param evidence the names of what it can show; a name that it does not show is an empty text
 */
public record ProbeSpec(
    String name,
    Set<String> arguments,
    Set<String> options,
    Set<String> outcomes,
    Set<String> evidence) {
  public ProbeSpec {
    arguments = Set.copyOf(arguments);
    options = Set.copyOf(options);
    outcomes = Set.copyOf(outcomes);
    evidence = Set.copyOf(evidence);
  }

  /** A check that takes nothing beside what it needs, and shows nothing. */
  public ProbeSpec(String name, Set<String> arguments, Set<String> outcomes) {
    this(name, arguments, Set.of(), outcomes, Set.of());
  }
}
