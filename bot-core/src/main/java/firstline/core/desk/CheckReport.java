package firstline.core.desk;

import java.time.Instant;
import java.util.Map;

/**
 * One live check as it came out.
 *
 * @param probe what was checked, for example {@code mail-server}
 * @param target against what, for example {@code mail.example.net}
 * @param outcome one of the probe's own outcomes, for example {@code ok} or {@code refused}
 * @param evidence what was seen, by name, as short readable values
 * @param tookMillis how long it took, in milliseconds
 */
public record CheckReport(
    String probe,
    String target,
    String outcome,
    Map<String, String> evidence,
    Instant at,
    long tookMillis) {
  /** The outcome of a check that failed by a fault of ours. */
  public static final String FAULT = "fault";

  public CheckReport {
    evidence = Map.copyOf(evidence);
  }
}
