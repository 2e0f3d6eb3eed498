package firstline.checks;

import java.util.Set;

/**
 * A kind of live check, as whoever writes a flow needs to know it.
 *
 * @param name for example {@code mail-server}
 * @param arguments what it needs, by name; all of them
 * @param outcomes what it can come to
 */
public record ProbeKind(String name, Set<String> arguments, Set<String> outcomes) {
  public ProbeKind {
    arguments = Set.copyOf(arguments);
    outcomes = Set.copyOf(outcomes);
  }
}
