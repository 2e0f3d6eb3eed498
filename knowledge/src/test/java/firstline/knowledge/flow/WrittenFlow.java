package firstline.knowledge.flow;

import firstline.core.flow.Flow;
import firstline.knowledge.source.Problem;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A flow as a test writes it, read and compiled. Its head takes two lines of the file. */
record WrittenFlow(String name, String yaml) {
  static final Set<ProbeSpec> PROBES =
      Set.of(
          new ProbeSpec("mail-server", Set.of("host"), Set.of("ok", "unreachable")),
          new ProbeSpec(
              "page",
              Set.of("url"),
              Set.of("expect"),
              Set.of("ok", "slow", "down"),
              Set.of("status")));

  /** The flow {@code f}. */
  static WrittenFlow of(String yaml) {
    return new WrittenFlow("f", yaml);
  }

  String text() {
    return "flow: " + name + "\nissue: email-cannot-send\n" + yaml;
  }

  Optional<FlowDraft> draft(Problems problems) {
    return new FlowReader(problems).read(SourceText.ofFile(name + ".yaml", text()), name);
  }

  Optional<Flow> compiled(Problems problems) {
    return draft(problems)
        .flatMap(
            draft ->
                new FlowCompiler(PROBES, Set.of("provider.mailServer"), problems)
                    .compile(draft, "v1"))
        .flatMap(FlowCompiler.Compiled::flow);
  }

  /** All that is wrong with it, as it is shown. */
  List<String> errors() {
    var problems = new Problems();
    compiled(problems);
    return told(problems);
  }

  static List<String> told(Problems problems) {
    return problems.errors().stream().map(Problem::toString).toList();
  }
}
