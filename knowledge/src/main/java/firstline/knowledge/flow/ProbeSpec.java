package firstline.knowledge.flow;

import java.util.Set;

/**
 * A live check that flows may use.
 *
 * @param name for example {@code mail-server}
 * @param arguments what it needs, by name; all of them
 * @param outcomes what it can come to
 */
public record ProbeSpec(String name, Set<String> arguments, Set<String> outcomes) {
  public ProbeSpec {
    arguments = Set.copyOf(arguments);
    outcomes = Set.copyOf(outcomes);
  }
}
