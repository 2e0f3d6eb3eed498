package firstline.checks;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.desk.CheckReport;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gathers what checks say of the states of a server, and makes sure that each state is told from
 * all others: by its outcome, or by evidence that does not change from one look to the next.
 */
final class TellApart {
  private static final Set<String> CHANGES =
      Set.of("time", "wait", "address", "url", "names", "from", "until", "days", "serial");

  private final Map<String, String> seen = new LinkedHashMap<>();

  /** A state, what it has to come to, and what was reported. */
  void state(String name, String outcome, CheckReport report) {
    assertThat(report.outcome()).as(name + ": " + report).isEqualTo(outcome);
    var evidence = new TreeMap<>(report.evidence());
    CHANGES.forEach(evidence::remove);
    var words = report.outcome() + " " + evidence;
    seen.forEach(
        (other, same) -> assertThat(words).as(name + " against " + other).isNotEqualTo(same));
    seen.put(name, words);
  }
}
