package firstline.web.flow;

import firstline.core.catalog.FlowSlug;
import firstline.core.port.FlowLog;
import firstline.web.console.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The figures of the last days. They are counted at most once in a while. */
final class RecentFigures {
  /** How far back is counted. */
  static final int DAYS = 30;

  private static final int MOST_TURNS = 200_000;
  private static final Duration GOOD_FOR = Duration.ofSeconds(20);

  private record Counted(Instant at, Map<FlowSlug, FlowTally.Figures> figures) {}

  private final FlowLog log;
  private final Times times;
  private Counted last = new Counted(Instant.MIN, Map.of());

  RecentFigures(FlowLog log, Times times) {
    this.log = log;
    this.times = times;
  }

  /** The figures of a flow. */
  FlowTally.Figures of(FlowSlug flow) {
    return all().getOrDefault(flow, FlowTally.Figures.NONE);
  }

  private synchronized Map<FlowSlug, FlowTally.Figures> all() {
    var now = times.now();
    if (last.at().isBefore(now.minus(GOOD_FOR))) {
      var told = log.since(now.minus(Duration.ofDays(DAYS)), MOST_TURNS);
      last = new Counted(now, FlowTally.of(told, log.underway()));
    }
    return last.figures();
  }
}
