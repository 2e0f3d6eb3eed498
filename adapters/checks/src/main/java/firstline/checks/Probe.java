package firstline.checks;

import java.util.Map;

/** One kind of live check. */
interface Probe {
  /** What a look came to: one of the probe's outcomes, and what was seen in short words. */
  record Sight(String outcome, Map<String, String> evidence) {
    public Sight {
      evidence = Map.copyOf(evidence);
    }
  }

  /**
   * What is looked at, for the report.
   *
   * @throws IllegalArgumentException if an argument is missing or wrong
   */
  String target(Map<String, String> arguments);

  /** Looks, within the probe's own time limit. */
  Sight look(Map<String, String> arguments);
}
