package firstline.launcher.command;

import firstline.launcher.doctor.Doctor;
import firstline.launcher.doctor.Finding;
import firstline.launcher.settings.Loaded;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says whether a start would work, and what would not. */
@Command(
    name = "doctor",
    description = "Look at settings, content, database, tokens and time; say what is wrong.",
    mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init")
  public DoctorCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    var loaded = surroundings.load();
    loaded.warnings().forEach(warning -> print(new Finding("settings", true, warning)));
    var findings = findings(loaded);
    findings.forEach(this::print);
    return findings.stream().allMatch(Finding::good) ? Exit.DONE : Exit.PROBLEMS;
  }

  private static List<Finding> findings(Loaded loaded) throws InterruptedException {
    return switch (loaded) {
      case Loaded.Good(var settings, var warnings) -> {
        var findings = new ArrayList<Finding>();
        findings.add(new Finding("settings", true, "can be used"));
        findings.addAll(new Doctor(settings, InstantSource.system()).examine());
        yield findings;
      }
      case Loaded.Wrong(var problems, var warnings) ->
          problems.stream().map(problem -> new Finding("settings", false, problem)).toList();
    };
  }

  private void print(Finding finding) {
    var mark = finding.good() ? "ok     " : "WRONG  ";
    spec.commandLine()
        .getOut()
        .println(mark + String.format(Locale.ROOT, "%-10s", finding.what()) + finding.words());
  }
}
