package firstline.knowledge.rehearsal;

import firstline.core.catalog.FlowSlug;
import firstline.core.curation.DocumentPath;
import firstline.core.desk.CheckReport;
import firstline.core.flow.Way;
import firstline.core.rehearsal.DialogueStage;
import firstline.core.rehearsal.Line;
import firstline.core.rehearsal.Rehearsal;
import firstline.core.rehearsal.Rehearsal.Mismatch;
import firstline.core.rehearsal.Scenery;
import firstline.core.rehearsal.Script;
import firstline.knowledge.content.Content;
import firstline.knowledge.content.ContentFiles;
import firstline.knowledge.flow.ProbeSpec;
import firstline.knowledge.source.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plays the conversations beside flows, with the checks and the time that they write down. */
public final class FlowTests {
  private final Content content;
  private final ContentFiles files;
  private final Scenery scenery;
  private final Map<String, ProbeSpec> probes;

  /**
   * @param content what is tried
   * @param files where the conversations lie
   * @param scenery what they are played before; its playbook is that of the content
   * @param probes what recorded checks may come to
   */
  public FlowTests(Content content, ContentFiles files, Scenery scenery, Set<ProbeSpec> probes) {
    this.content = content;
    this.files = files;
    this.scenery = scenery;
    this.probes = probes.stream().collect(Collectors.toMap(ProbeSpec::name, Function.identity()));
  }

  /** The flows that there are, in order. */
  public Set<String> flows() {
    return content.flows().keySet().stream()
        .map(FlowSlug::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Plays all conversations of a flow.
   *
   * @throws IllegalArgumentException if there is no such flow
   */
  public FlowReport run(FlowSlug slug) {
    var flow =
        Optional.ofNullable(content.flows().get(slug))
            .orElseThrow(() -> new IllegalArgumentException("There is no flow " + slug));
    var draft = flow.draft(new Problems()).orElseThrow();
    var played =
        files.in(flow.folder() + "/conversations").stream()
            .filter(path -> path.value().endsWith(".txt"))
            .map(this::play)
            .toList();
    return new FlowReport(
        slug,
        played.size(),
        played.stream().flatMap(one -> one.mismatches().stream()).toList(),
        Coverage.of(draft, played.stream().flatMap(one -> one.ways().stream()).toList()));
  }

  private Played play(DocumentPath path) {
    var name = path.value();
    return switch (Script.parse(name, files.text(path).orElse(""))) {
      case Script.Parsed.Unreadable(var problems) ->
          new Played(
              name,
              problems.stream()
                  .map(problem -> new Mismatch(name, problem.line(), problem.message(), "", ""))
                  .toList(),
              List.of());
      case Script.Parsed.Ok(var script) -> play(script);
    };
  }

  private Played play(Script script) {
    var impossible = impossible(script);
    if (!impossible.isEmpty()) {
      return new Played(script.name(), impossible, List.of());
    }
    var stage = new DialogueStage(scenery);
    var mismatches = Rehearsal.play(script, stage);
    var ways =
        stage.whys().stream()
            .filter(why -> why.rule().equals(Way.RULE))
            .flatMap(why -> Way.read(why.detail()).stream())
            .toList();
    return new Played(script.name(), mismatches, ways);
  }

  /** Recorded checks that never come out so: a conversation with one of them is not played. */
  private List<Mismatch> impossible(Script script) {
    var found = new ArrayList<Mismatch>();
    for (var line : script.lines()) {
      if (line instanceof Line.CheckComes check) {
        impossible(check)
            .ifPresent(
                words -> found.add(new Mismatch(script.name(), check.number(), words, "", "")));
      }
    }
    return found;
  }

  private Optional<String> impossible(Line.CheckComes check) {
    var probe = probes.get(check.probe());
    return probe == null
        ? Optional.of(
            "there is no check '%s'; there are %s"
                .formatted(check.probe(), listed(probes.keySet())))
        : impossible(probe, check);
  }

  private static Optional<String> impossible(ProbeSpec probe, Line.CheckComes check) {
    boolean known = probe.outcomes().contains(check.outcome());
    if (!known && !check.outcome().equals(CheckReport.FAULT)) {
      return Optional.of(
          "'%s' never comes to '%s'; it comes to %s"
              .formatted(probe.name(), check.outcome(), listed(probe.outcomes())));
    }
    var unknown = new TreeSet<>(check.evidence().keySet());
    unknown.removeAll(probe.evidence());
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "'%s' never shows '%s'; it shows %s"
                .formatted(probe.name(), unknown.first(), listed(probe.evidence())));
  }

  private static String listed(Set<String> names) {
    return String.join(", ", new TreeSet<>(names));
  }
}
