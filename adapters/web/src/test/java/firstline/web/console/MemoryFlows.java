package firstline.web.console;

import firstline.core.catalog.FlowSlug;
import firstline.core.flow.FlowVersion;
import firstline.core.port.FlowArchive;
import firstline.core.port.FlowLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The archive of flows in memory, and what conversations told of them as a test says. */
final class MemoryFlows implements FlowArchive, FlowLog {
  final List<Told> told = new ArrayList<>();
  final List<Underway> underway = new ArrayList<>();
  private final List<Edition> editions = new ArrayList<>();

  @Override
  public synchronized void keep(List<Edition> more) {
    more.stream().filter(one -> find(one.version()).isEmpty()).forEach(editions::add);
  }

  @Override
  public synchronized List<FlowVersion> versions() {
    return editions.stream().map(Edition::version).toList();
  }

  @Override
  public synchronized Optional<Edition> find(FlowVersion version) {
    return editions.stream().filter(one -> one.version().equals(version)).findFirst();
  }

  @Override
  public synchronized List<Edition> of(FlowSlug flow, int limit) {
    return editions.reversed().stream()
        .filter(one -> one.version().flow().equals(flow))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Underway> underway() {
    return List.copyOf(underway);
  }

  @Override
  public List<Told> since(Instant from, int limit) {
    return told.stream().filter(one -> !one.at().isBefore(from)).limit(limit).toList();
  }
}
