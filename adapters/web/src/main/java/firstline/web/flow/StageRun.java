package firstline.web.flow;

import firstline.core.conversation.CheckRequest;
import firstline.core.message.Choice;
import firstline.core.rehearsal.DialogueStage;
import firstline.core.rehearsal.Line;
import firstline.core.rehearsal.RehearsedTalk;
import firstline.core.rehearsal.Scenery;
import firstline.core.rehearsal.Script;
import firstline.core.rehearsal.Stage;
import firstline.knowledge.flow.ProbeSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One playing of a script on the dialogue, with all that can be seen of it. */
final class StageRun {
  /** What happened in one line of the script. */
  private record Played(String act, List<RehearsedTalk.Turn> turns, List<Stage.Shown> shown) {}

  private final DialogueStage stage;
  private final Set<ProbeSpec> probes;
  private final List<Played> played = new ArrayList<>();

  StageRun(Scenery scenery, Set<ProbeSpec> probes) {
    this.stage = new DialogueStage(scenery);
    this.probes = probes;
  }

  /** Plays up to the first line that cannot happen; why it cannot, or nothing. */
  String play(String script) {
    if (!(Script.parse("try", script) instanceof Script.Parsed.Ok(var parsed))) {
      return "";
    }
    var written = script.lines().toList();
    for (var line : parsed.lines()) {
      if (line instanceof Line.Act act) {
        int before = stage.turns().size();
        try {
          var shown = stage.act(act);
          var turns = stage.turns();
          var words = written.get(act.number() - 1).strip();
          played.add(new Played(words, turns.subList(before, turns.size()), shown));
        } catch (IllegalStateException impossible) {
          return String.valueOf(impossible.getMessage());
        }
      }
    }
    return "";
  }

  List<TryView.Scene> scenes() {
    var gone = new HashSet<Integer>();
    stage.turns().stream()
        .flatMap(turn -> turn.said().stream())
        .forEach(said -> said.replaces().ifPresent(gone::add));
    return played.stream().map(one -> scene(one, gone)).toList();
  }

  private static TryView.Scene scene(Played one, Set<Integer> gone) {
    return new TryView.Scene(
        one.act(),
        one.turns().stream()
            .flatMap(turn -> turn.said().stream())
            .map(said -> said(said, gone))
            .toList(),
        one.turns().stream()
            .flatMap(turn -> turn.whys().stream())
            .map(why -> new TryView.Reason(why.rule(), why.detail()))
            .toList());
  }

  private static TryView.Said said(RehearsedTalk.Said said, Set<Integer> gone) {
    return new TryView.Said(
        said.message().blocks(),
        said.message().choices().stream().map(StageRun::press).toList(),
        said.replaces().isPresent(),
        gone.contains(said.number()));
  }

  private static TryView.Press press(Choice choice) {
    return new TryView.Press(
        choice.label(), choice instanceof Choice.Press ? "press " + choice.label() : "");
  }

  List<TryView.Waiting> waiting() {
    return stage.running().stream().map(this::waiting).toList();
  }

  private TryView.Waiting waiting(CheckRequest check) {
    var spec = probes.stream().filter(one -> one.name().equals(check.probe())).findFirst();
    return new TryView.Waiting(
        check.probe(),
        RehearsedTalk.target(check),
        sorted(spec.map(ProbeSpec::outcomes)),
        sorted(spec.map(ProbeSpec::evidence)));
  }

  /** What is well comes first. */
  private static List<String> sorted(Optional<Set<String>> names) {
    var all = new ArrayList<>(new TreeSet<>(names.orElse(Set.of())));
    if (all.remove("ok")) {
      all.addFirst("ok");
    }
    return all;
  }

  /** Who has the conversation, in a word. */
  String state() {
    return stage.state().name().toLowerCase(Locale.ROOT);
  }

  /** All of it as a conversation test that comes out as it did here. */
  String test() {
    var lines = new ArrayList<String>();
    for (var one : played) {
      lines.add(one.act());
      for (var shown : one.shown()) {
        var buttons =
            shown.buttons().stream().map(b -> " [" + b + "]").collect(Collectors.joining());
        lines.add("bot " + shown.words() + buttons);
      }
    }
    return String.join("\n", lines);
  }
}
