package firstline.knowledge.policy;

import firstline.core.port.PolicyArchive;
import firstline.knowledge.source.Problem;
import firstline.knowledge.source.Problems;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The policies of a content folder as they are served. A changed file is seen at the next question
 * and applies from then on; a decision that is being made keeps the version it began with. What has
 * problems is not served, and the version before it goes on. Every version that is served is kept
 * in the archive. May be used from several threads.
 */
public final class ServedPolicies {
  private final PolicyFolder folder;
  private final PolicyArchive archive;
  private final InstantSource clock;
  private final Map<String, Served> served = new ConcurrentHashMap<>();
  private final Map<PolicyArchive.Edition, Optional<PolicyEdition>> former =
      new ConcurrentHashMap<>();

  /** What there is under a name: the files as they were looked at, and what came of them. */
  private record Served(
      PolicyFolder.Stamp stamp, Optional<PolicyEdition> edition, List<Problem> problems) {}

  public ServedPolicies(Path content, PolicyArchive archive, InstantSource clock) {
    this.folder = new PolicyFolder(content);
    this.archive = archive;
    this.clock = clock;
  }

  /** The names of the policies there are, in order. */
  public Set<String> names() {
    return folder.names();
  }

  /** The version of a policy that is served now; nothing if there never was a sound one. */
  public Optional<PolicyEdition> current(String name) {
    return look(name).flatMap(Served::edition);
  }

  /** What keeps the file of a policy, as it is now, from being served. */
  public List<Problem> problems(String name) {
    return look(name).map(Served::problems).orElse(List.of());
  }

  /** Looks for everything that is wrong with a policy's file as it is now; takes a while. */
  public PolicyCheck.Report check(String name) {
    return new PolicyCheck(folder.content()).check(List.of(folder.fileOf(name)));
  }

  /** All versions of a policy that were ever served, the newest first. */
  public List<PolicyEdition> versions(String name) {
    current(name);
    return archive.of(name).stream().flatMap(each -> compiled(each).stream()).toList();
  }

  private Optional<PolicyEdition> compiled(PolicyArchive.Edition edition) {
    return former.computeIfAbsent(
        edition,
        kept ->
            PolicySource.of(kept)
                .compile(new Problems())
                .map(compiled -> edition(compiled, kept.since())));
  }

  private Optional<Served> look(String name) {
    return folder.names().contains(name)
        ? Optional.of(served.compute(name, (_, known) -> fresh(name, Optional.ofNullable(known))))
        : Optional.empty();
  }

  private Served fresh(String name, Optional<Served> known) {
    var stamp = folder.stamp(name);
    return known
        .filter(served -> served.stamp().equals(stamp))
        .orElseGet(() -> load(name, stamp, known.flatMap(Served::edition)));
  }

  private Served load(String name, PolicyFolder.Stamp stamp, Optional<PolicyEdition> before) {
    var problems = new Problems();
    var source = folder.source(folder.fileOf(name), problems);
    var compiled = source.flatMap(text -> text.compile(problems));
    if (compiled.isEmpty() || !problems.errors().isEmpty()) {
      return new Served(stamp, before, problems.errors());
    }
    var now = clock.instant();
    var edition = edition(compiled.get(), now);
    source.ifPresent(text -> archive.keep(text.edition(name, edition.version(), now)));
    return new Served(stamp, Optional.of(edition), List.of());
  }

  private static PolicyEdition edition(PolicySource.Compiled compiled, Instant since) {
    return new PolicyEdition(compiled.written().policy(), compiled.types(), since);
  }
}
