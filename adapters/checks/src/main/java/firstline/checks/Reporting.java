package firstline.checks;

import firstline.checks.network.Deadline;
import firstline.checks.probe.Arguments;
import firstline.checks.probe.Probe;
import firstline.checks.probe.ProbeKind;
import firstline.checks.probe.Sight;
import firstline.core.desk.CheckReport;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts questions to the right probe and reports what it saw. */
final class Reporting {
  private static final Logger LOG = LoggerFactory.getLogger(Reporting.class);

  /** The same probe with the same arguments is the same question. */
  record Question(String probe, Map<String, String> arguments) {}

  private final Map<String, Probe> probes;
  private final Duration limit;
  private final InstantSource clock;

  /**
   * @param limit how long a look may take
   */
  Reporting(List<Probe> probes, Duration limit, InstantSource clock) {
    this.probes =
        probes.stream()
            .collect(Collectors.toMap(probe -> probe.kind().name(), Function.identity()));
    this.limit = limit;
    this.clock = clock;
  }

  /**
   * A question that can be looked into.
   *
   * @throws IllegalArgumentException if there is no such probe or its arguments do not fit
   */
  Question question(String probe, Map<String, String> arguments) {
    if (!probes.containsKey(probe)) {
      throw new IllegalArgumentException("there is no probe '" + probe + "'");
    }
    var given = new Arguments(arguments);
    given.fit(probe(probe).kind());
    probe(probe).target(given);
    return new Question(probe, given.values());
  }

  private Probe probe(String name) {
    return Objects.requireNonNull(probes.get(name));
  }

  /** Looks into a question, now. */
  CheckReport look(Question question) {
    long begun = System.nanoTime();
    var probe = probe(question.probe());
    var sight = probe.look(new Arguments(question.arguments()), Deadline.in(limit));
    keepsItsWord(probe.kind(), sight);
    var report = report(question, sight, (System.nanoTime() - begun) / 1_000_000);
    LOG.debug("check {}: {} in {} ms", report.probe(), report.outcome(), report.tookMillis());
    return report;
  }

  /** A probe that says what its kind does not list would leave flows without a way to go. */
  private static void keepsItsWord(ProbeKind kind, Sight sight) {
    if (!kind.outcomes().contains(sight.outcome())
        || !kind.evidence().containsAll(sight.evidence().keySet())) {
      throw new IllegalStateException("the probe '" + kind.name() + "' may not say " + sight);
    }
  }

  /** What is said of a question. */
  CheckReport report(Question question, Sight sight, long millis) {
    var target = probe(question.probe()).target(new Arguments(question.arguments()));
    var outcome = sight.outcome().slug();
    return new CheckReport(
        question.probe(),
        question.arguments(),
        target,
        outcome,
        sight.evidence(),
        clock.instant(),
        millis);
  }
}
