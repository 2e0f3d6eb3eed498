package firstline.knowledge.content;

import firstline.core.conversation.Label;
import firstline.core.conversation.Phrase;
import firstline.knowledge.flow.ProbeSpec;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the program expects of the content and offers to it.
 *
 * @param probes the checks that flows may use
 * @param phrases the keys of phrases that must exist in English
 * @param labels the keys of labels that must exist in English
 * @param support which policy is served, and how
 */
public record Demands(
    Set<ProbeSpec> probes, Set<String> phrases, Set<String> labels, SupportChoice support) {
  /** A probe's state before it has come to an outcome. */
  static final String RUNNING = "running";

  public Demands {
    probes = Set.copyOf(probes);
    phrases = Set.copyOf(phrases);
    labels = Set.copyOf(labels);
  }

  /** All that the dialogue says by itself, and what it says while a check runs and after it. */
  public static Demands of(Set<ProbeSpec> probes, SupportChoice support) {
    var said = Arrays.stream(Phrase.values()).map(Phrase::key);
    var checks = probes.stream().flatMap(Demands::saidOf);
    var labels = Arrays.stream(Label.values()).map(Label::key);
    return new Demands(
        probes,
        Stream.concat(said, checks).collect(Collectors.toSet()),
        Stream.concat(labels, Label.ofLists().stream()).collect(Collectors.toSet()),
        support);
  }

  private static Stream<String> saidOf(ProbeSpec probe) {
    return Stream.concat(Stream.of(RUNNING), probe.outcomes().stream())
        .map(state -> phrase(probe, state));
  }

  /** What is said of a probe that is in a state: running, or one of its outcomes. */
  static String phrase(ProbeSpec probe, String state) {
    return "check." + probe.name() + "." + state;
  }
}
