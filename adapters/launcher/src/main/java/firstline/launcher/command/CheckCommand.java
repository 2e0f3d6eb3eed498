package firstline.launcher.command;

import firstline.checks.LiveChecks;
import firstline.checks.probe.Outcome;
import firstline.checks.probe.ProbeKind;
import firstline.core.desk.CheckReport;
import firstline.launcher.serve.CheckPiece;
import firstline.launcher.settings.Settings;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one live check, for whoever looks into a case by hand. */
@Command(
    name = "check",
    description = {
      "Run one live check and print its outcome and evidence.",
      "Without arguments: what checks there are, what they take and what they can come to.",
      "Exit code: 0 ok, 1 found a problem, 2 wrong use or not set up."
    },
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
  private static final int COLUMN = 14;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PROBE",
      description = "The kind of check, for example web-page.")
  private Optional<String> probe = Optional.empty();

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "ARG=VALUE",
      description = "What it is to look at, for example url=https://shop.example.")
  private List<String> arguments = List.of();

  @SuppressWarnings("NullAway.Init")
  public CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (probe.isEmpty()) {
      LiveChecks.kinds().forEach(this::list);
      return Exit.DONE;
    }
    var given = new LinkedHashMap<String, String>();
    for (var argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 1) {
        return wrong("'" + argument + "' wants to be ARG=VALUE");
      }
      given.put(argument.substring(0, equals), argument.substring(equals + 1));
    }
    return surroundings
        .settings(err())
        .map(settings -> look(settings, probe.get(), given))
        .orElse(Exit.WRONG_USE);
  }

  private int look(Settings settings, String name, Map<String, String> given) {
    try (var checks = new CheckPiece(settings.support().checks(), InstantSource.system())) {
      var report = checks.look(name, given);
      print(report);
      if (report.outcome().equals(Outcome.NOT_CONFIGURED.slug())) {
        return Exit.WRONG_USE;
      }
      return report.outcome().equals(Outcome.OK.slug()) ? Exit.DONE : Exit.PROBLEMS;
    } catch (IllegalArgumentException e) {
      return wrong(e.getMessage() + "; 'firstline check' lists what there is");
    }
  }

  private void print(CheckReport report) {
    out()
        .printf(
            "%s %s: %s (%d ms)%n",
            report.probe(), report.target(), report.outcome(), report.tookMillis());
    new TreeMap<>(report.evidence()).forEach(this::line);
    out().flush();
  }

  private void list(ProbeKind kind) {
    out().println(kind.name());
    line("takes", words(kind.arguments()));
    if (!kind.options().isEmpty()) {
      line("may take", words(kind.options()));
    }
    line("comes to", words(kind.slugs()));
    line("shows", words(kind.evidence()));
    out().flush();
  }

  private static String words(Set<String> names) {
    return String.join(", ", new TreeSet<>(names));
  }

  private void line(String name, String words) {
    out().println("  " + name + " ".repeat(Math.max(1, COLUMN - name.length())) + words);
  }

  private int wrong(String words) {
    err().println(words);
    err().flush();
    return Exit.WRONG_USE;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
