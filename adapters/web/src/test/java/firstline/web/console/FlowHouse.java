package firstline.web.console;

import static firstline.web.console.ConsoleHouse.NOON;

import firstline.core.catalog.FlowSlug;
import firstline.core.desk.CheckReport;
import firstline.core.rehearsal.Scenery;
import firstline.knowledge.content.Demands;
import firstline.knowledge.content.FlowEditions;
import firstline.knowledge.content.Library;
import firstline.knowledge.content.SupportChoice;
import firstline.knowledge.curation.FlowDesk;
import firstline.knowledge.curation.Publishing;
import firstline.knowledge.flow.FlowText;
import firstline.knowledge.flow.ProbeSpec;
import firstline.web.check.CheckRoom;
import firstline.web.flow.FlowPorts;
import firstline.web.flow.FlowRoom;
import firstline.web.login.GivenClock;
import firstline.web.login.MemoryStaff;
import firstline.web.policy.ShippedPolicies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The rooms about flows and checks on the shipped content, with the rest in memory. */
final class FlowHouse {
  private static final Path PROBES = Path.of("../../knowledge/src/test/resources/probes.tsv");

  final GivenClock clock = new GivenClock(NOON);
  final MemoryFlows flows = new MemoryFlows();
  final MemoryDocuments documents = new MemoryDocuments();
  private final Set<ProbeSpec> probes = probes();
  private final Library library = library(probes);
  private final FlowEditions editions = new FlowEditions(flows, probes, clock);
  private final Publishing publishing = new Publishing(library, documents, editions::keep);
  final ConsoleHouse console;

  FlowHouse(Path content) {
    editions.keep(library.content());
    console = new ConsoleHouse(clock, this::rooms, content);
  }

  static FlowHouse open() {
    return new FlowHouse(ShippedPolicies.CONTENT);
  }

  FlowText served(FlowSlug flow) {
    return Objects.requireNonNull(library.content().flows().get(flow));
  }

  private List<ConsoleRoom> rooms(MemoryDesk desk, MemoryStaff staff) {
    var times = new Times(clock, ZoneId.of("Europe/Berlin"));
    return List.of(
        new FlowRoom(
            new FlowPorts(
                new FlowDesk(library, publishing, documents),
                flows,
                flows,
                documents,
                publishing::files,
                content -> Scenery.of(content.playbook(), library.knowledge(content)),
                probes,
                staff,
                times)),
        new CheckRoom(desk, desk, this::look, times));
  }

  /** A second look at anything is well. */
  private CheckReport look(String probe, Map<String, String> arguments) {
    return new CheckReport(
        probe,
        arguments,
        String.join(" ", arguments.values()),
        "ok",
        Map.of("status", "200", "server", "nginx"),
        clock.instant(),
        12);
  }

  private static Library library(Set<ProbeSpec> probes) {
    var demands = Demands.of(probes, SupportChoice.STANDARD);
    return switch (Library.open(ShippedPolicies.CONTENT, demands, "https://example.net")) {
      case Library.Opening.Opened(Library library, _) -> library;
      case Library.Opening.Refused(var refused) ->
          throw new AssertionError(refused.problems().toString());
    };
  }

  private static Set<ProbeSpec> probes() {
    try {
      return Files.readAllLines(PROBES).stream()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(
              cells ->
                  new ProbeSpec(
                      cells[0], words(cells[1]), words(cells[2]), words(cells[3]), words(cells[4])))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> words(String cell) {
    return cell.isEmpty() ? Set.of() : Set.of(cell.split(","));
  }
}
