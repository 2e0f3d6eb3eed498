package firstline.checks.probe;

import firstline.checks.network.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a look came to: one of the probe's outcomes, and what was seen in short words. */
public record Sight(Outcome outcome, Map<String, String> evidence) {
  public Sight {
    evidence = Map.copyOf(evidence);
  }

  /** What is seen during a look, until its outcome is clear. */
  public static final class Evidence {
    private static final int LONGEST = 400;

    private final Map<String, String> seen = new LinkedHashMap<>();

    /** Notes something, cut to what fits a page; the last note of a name counts. */
    public Evidence put(String name, String words) {
      seen.put(name, Words.clean(words, LONGEST));
      return this;
    }

    public Sight comesTo(Outcome outcome) {
      return new Sight(outcome, seen);
    }
  }

  public static Evidence seeing(String name, String words) {
    return new Evidence().put(name, words);
  }

  /** Nothing was looked at, for a reason. */
  public static Sight notAllowed(String why) {
    return seeing(ProbeKind.REASON, why).comesTo(Outcome.NOT_ALLOWED);
  }
}
