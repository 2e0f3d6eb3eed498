package firstline.checks.probe;

import firstline.checks.network.Words;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads a probe's arguments; what is wrong with them is the content's fault, not the customer's.
 */
public record Arguments(Map<String, String> values) {
  private static final int LONGEST_SHOWN = 200;

  public Arguments {
    values = Map.copyOf(values);
  }

  /**
   * An argument that must be there.
   *
   * @throws IllegalArgumentException if it is not
   */
  public String text(String name) {
    return option(name)
        .orElseThrow(
            () -> new IllegalArgumentException("the check lacks its argument '" + name + "'"));
  }

  /** An argument as it is shown in a report. */
  public String shown(String name) {
    return Words.clean(text(name), LONGEST_SHOWN);
  }

  /** An argument that may be there; left empty it counts as left out. */
  public Optional<String> option(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  /**
   * Makes sure that all that is needed is there, and nothing else.
   *
   * @throws IllegalArgumentException that names what is not as it must be
   */
  public void fit(ProbeKind kind) {
    new TreeSet<>(kind.arguments()).forEach(this::text);
    for (var name : new TreeSet<>(values.keySet())) {
      if (!kind.arguments().contains(name) && !kind.options().contains(name)) {
        throw new IllegalArgumentException(
            "the check '" + kind.name() + "' takes no '" + name + "'");
      }
    }
  }
}
