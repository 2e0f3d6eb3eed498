package firstline.core.desk;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.Map;

/**
 * One live check as it came out.
 *
 * @param probe what was checked, for example {@code mail-server}
 * @param arguments what it was asked to look at, by name, so that it can be asked again
 * @param target against what, for example {@code mail.example.net}
 * @param outcome one of the probe's own outcomes, for example {@code ok} or {@code refused}
 * @param evidence what was seen, by name, as short readable values
 * @param tookMillis how long it took, in milliseconds
 */
public record CheckReport(
    String probe,
    Map<String, String> arguments,
    String target,
    String outcome,
    Map<String, String> evidence,
    Instant at,
    long tookMillis) {
  /** The outcome of a check that failed by a fault of ours. */
  public static final String FAULT = "fault";

  /**
   * Evidence of a check that was not made because too many were asked for: in how many minutes it
   * can be.
   */
  public static final String AGAIN = "again";

  public CheckReport {
    arguments = Map.copyOf(requireNonNullElse(arguments, Map.of()));
    evidence = Map.copyOf(evidence);
  }

  /** A check whose arguments are not known any more. */
  public CheckReport(
      String probe,
      String target,
      String outcome,
      Map<String, String> evidence,
      Instant at,
      long tookMillis) {
    this(probe, Map.of(), target, outcome, evidence, at, tookMillis);
  }
}
