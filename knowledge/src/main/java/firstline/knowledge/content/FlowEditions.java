package firstline.knowledge.content;

import firstline.core.conversation.FlowEdition;
import firstline.core.flow.FlowVersion;
import firstline.core.port.FlowArchive;
import firstline.knowledge.flow.FlowCompiler;
import firstline.knowledge.flow.FlowText;
import firstline.knowledge.flow.ProbeSpec;
import firstline.knowledge.phrase.FlowSpeech;
import firstline.knowledge.prose.Provider;
import firstline.knowledge.source.Problems;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Flows as they were: every version that is served is kept, and one that somebody is still in can
 * be run on. The provider's names in it are those of today. May be used from several threads.
 */
public final class FlowEditions {
  private static final String PROVIDER = "provider.";

  /** What a version came out as depends on the names that it was read with. */
  private record Read(FlowVersion version, Map<String, String> facts) {}

  private final FlowArchive archive;
  private final Set<ProbeSpec> probes;
  private final InstantSource clock;
  private final Map<Read, Optional<FlowEdition>> read = new ConcurrentHashMap<>();

  /**
   * @param probes which checks there are
   */
  public FlowEditions(FlowArchive archive, Set<ProbeSpec> probes, InstantSource clock) {
    this.archive = archive;
    this.probes = Set.copyOf(probes);
    this.clock = clock;
  }

  /** Keeps the flows of a content that is served from now on. */
  public void keep(Content content) {
    var kept = new HashSet<>(archive.versions());
    var now = clock.instant();
    var others =
        content.flows().values().stream()
            .filter(text -> !kept.contains(version(text)))
            .map(text -> edition(text, now))
            .toList();
    if (!others.isEmpty()) {
      archive.keep(others);
    }
  }

  private static FlowVersion version(FlowText text) {
    return new FlowVersion(text.slug(), text.version());
  }

  private static FlowArchive.Edition edition(FlowText text, Instant now) {
    return new FlowArchive.Edition(version(text), now, text.files());
  }

  /**
   * A version as it can be run beside a content; nothing where it was not kept, or uses what this
   * program or the content does not have any more.
   */
  public Optional<FlowEdition> find(FlowVersion version, Content content) {
    var facts = content.playbook().facts();
    return read.computeIfAbsent(new Read(version, facts), this::read);
  }

  private Optional<FlowEdition> read(Read wanted) {
    return archive
        .find(wanted.version())
        .flatMap(kept -> read(new FlowText(wanted.version().flow(), kept.files()), wanted));
  }

  private Optional<FlowEdition> read(FlowText text, Read wanted) {
    var problems = new Problems();
    var compiler = new FlowCompiler(probes, wanted.facts().keySet(), problems);
    var sheets = FlowFolder.sheets(text, provider(wanted.facts()), problems);
    return text.draft(problems)
        .flatMap(draft -> compiler.compile(draft, wanted.version().version()))
        .filter(_ -> problems.errors().isEmpty())
        .flatMap(FlowCompiler.Compiled::flow)
        .map(flow -> new FlowEdition(flow, new FlowSpeech(sheets)));
  }

  private static Provider provider(Map<String, String> facts) {
    Map<String, String> names =
        facts.entrySet().stream()
            .filter(fact -> fact.getKey().startsWith(PROVIDER))
            .collect(
                Collectors.toMap(
                    fact -> fact.getKey().substring(PROVIDER.length()),
                    Map.Entry::getValue,
                    (first, _) -> first,
                    LinkedHashMap::new));
    return new Provider(names);
  }
}
