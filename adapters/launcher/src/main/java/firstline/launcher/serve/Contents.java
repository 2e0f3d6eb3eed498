package firstline.launcher.serve;

import firstline.checks.LiveChecks;
import firstline.knowledge.content.Demands;
import firstline.knowledge.content.FlowEditions;
import firstline.knowledge.content.Library;
import firstline.knowledge.content.SupportChoice;
import firstline.knowledge.flow.ProbeSpec;
import firstline.storage.Storage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Opens the content that is served. */
public final class Contents {
  private Contents() {}

  /** What content must have and may use in this program. */
  public static Demands demands(SupportChoice support) {
    return Demands.of(probes(), support);
  }

  /** The checks that there are. */
  static Set<ProbeSpec> probes() {
    return LiveChecks.kinds().stream()
        .map(
            kind ->
                new ProbeSpec(
                    kind.name(), kind.arguments(), kind.options(), kind.slugs(), kind.evidence()))
        .collect(Collectors.toSet());
  }

  /** The flows as they were served on a database. */
  public static FlowEditions editions(Storage storage, InstantSource clock) {
    return new FlowEditions(storage.flows(), probes(), clock);
  }

  /**
   * Loads a content folder.
   *
   * @throws CannotStart with every problem, if it cannot be served
   */
  public static Library open(Path folder, SupportChoice support, String publicUrl) {
    return open(Source.alone(folder), support, publicUrl);
  }

  /**
   * Loads a content folder with what lies over it.
   *
   * @throws CannotStart with every problem, if it cannot be served
   */
  public static Library open(Source source, SupportChoice support, String publicUrl) {
    var opening = Library.open(source.folder(), source.overlay(), demands(support), publicUrl);
    return switch (opening) {
      case Library.Opening.Opened opened -> opened.library();
      case Library.Opening.Refused(var refused) -> {
        var words = new ArrayList<>(List.of("The content has problems, " + source.words() + ":"));
        refused.problems().forEach(problem -> words.add("  " + problem));
        words.add("Mend them, or set SUPPORT_CONTENT to another folder.");
        throw new CannotStart(words);
      }
    };
  }
}
