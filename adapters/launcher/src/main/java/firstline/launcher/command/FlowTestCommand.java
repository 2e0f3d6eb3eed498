package firstline.launcher.command;

import firstline.core.catalog.FlowSlug;
import firstline.core.rehearsal.Rehearsal;
import firstline.knowledge.rehearsal.FlowReport;
import firstline.knowledge.rehearsal.FlowTests;
import firstline.launcher.serve.CannotStart;
import firstline.launcher.serve.Rehearsing;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays the conversations beside flows and tells what of the flows they never reach. */
@Command(
    name = "test",
    description = {
      "Play the conversations beside flows, with the checks and the time that they write down.",
      "Prints every line that came out otherwise, and what of each flow was never gone through.",
      "Exit code: 0 all as written, 1 something is not, 2 wrong use."
    },
    mixinStandardHelpOptions = true)
final class FlowTestCommand implements Callable<Integer> {
  private static final int WHOLE = 100;

  @Spec private CommandSpec spec;
  @Mixin private SourceOption source;

  @Option(names = "--content", paramLabel = "FOLDER", description = "Another content folder.")
  private @Nullable Path folder;

  @Parameters(
      paramLabel = "FLOW",
      arity = "0..*",
      description = "Flows by the names of their folders; without any, all.")
  private List<String> named = List.of();

  @Option(
      names = "--min-coverage",
      paramLabel = "PERCENT",
      defaultValue = "0",
      description = "Fail where less of a flow's steps, or of its branches' arms, is gone through.")
  private int least;

  private final Surroundings surroundings;

  @SuppressWarnings("NullAway.Init")
  FlowTestCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (least < 0 || least > WHOLE) {
      return wrong("--min-coverage wants a number from 0 to 100, not " + least);
    }
    try {
      var content =
          source.source(surroundings, Optional.ofNullable(folder), spec.commandLine().getErr());
      if (content.isEmpty()) {
        return Exit.WRONG_USE;
      }
      spec.commandLine().getErr().println("Played on " + content.get().words() + ".");
      return run(Rehearsing.of(content.get(), surroundings.support()));
    } catch (CannotStart e) {
      e.words().forEach(out()::println);
      out().flush();
      return Exit.PROBLEMS;
    }
  }

  private int run(FlowTests tests) {
    var unknown = named.stream().filter(name -> !tests.flows().contains(name)).toList();
    if (!unknown.isEmpty()) {
      return wrong(
          "There is no flow '%s'; there are %s"
              .formatted(unknown.getFirst(), String.join(", ", tests.flows())));
    }
    var reports = new ArrayList<FlowReport>();
    for (var name : named.isEmpty() ? tests.flows() : named) {
      var report = tests.run(new FlowSlug(name));
      print(report);
      reports.add(report);
    }
    long bad = reports.stream().filter(report -> !report.isGood(least)).count();
    out()
        .println(
            bad == 0 ? "All as it should be." : bad + " of " + reports.size() + " flows failed.");
    out().flush();
    return bad == 0 ? Exit.DONE : Exit.PROBLEMS;
  }

  private void print(FlowReport report) {
    var coverage = report.coverage();
    out()
        .printf(
            "%s: %d conversations, %s steps, %s arms, %d %%%n",
            report.flow(),
            report.conversations(),
            coverage.steps(),
            coverage.arms(),
            coverage.percent());
    report.mismatches().forEach(this::print);
    coverage.gaps().forEach(gap -> out().println("  " + gap));
  }

  private void print(Rehearsal.Mismatch mismatch) {
    out().println("  " + mismatch.script() + ":" + mismatch.line() + ": " + mismatch.message());
    side("expected", mismatch.expected());
    side("actual", mismatch.actual());
  }

  private void side(String name, String words) {
    if (!words.isEmpty()) {
      out().printf("    %-10s%s%n", name, words);
    }
  }

  private int wrong(String words) {
    spec.commandLine().getErr().println(words);
    spec.commandLine().getErr().flush();
    return Exit.WRONG_USE;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
