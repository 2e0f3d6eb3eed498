package firstline.web.console;

import firstline.core.desk.CheckReport;
import java.util.List;
import java.util.Map;

/**
 * A live check as pages show it; {@code good} if nothing is wrong there.
 *
 * @param key names it among the checks of its conversation; empty if it cannot be run again
 */
public record CheckView(
    String probe,
    String target,
    String outcome,
    boolean good,
    List<Fact> evidence,
    String took,
    String key) {
  /** A value with its name. */
  public record Fact(String name, String value) {}

  static CheckView of(CheckReport report) {
    var evidence =
        report.evidence().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> new Fact(entry.getKey(), entry.getValue()))
            .toList();
    return new CheckView(
        report.probe(),
        report.target(),
        report.outcome(),
        report.outcome().equals("ok"),
        evidence,
        report.tookMillis() + " ms",
        keyOf(report));
  }

  /** What names a check among those of its conversation; empty if it cannot be run again. */
  public static String keyOf(CheckReport report) {
    return report.arguments().isEmpty()
        ? ""
        : report.probe() + " " + report.target() + "@" + report.at().toEpochMilli();
  }
}
