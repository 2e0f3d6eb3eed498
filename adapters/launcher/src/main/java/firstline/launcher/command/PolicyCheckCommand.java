package firstline.launcher.command;

import firstline.knowledge.policy.PolicyCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells everything that is wrong with policies, and runs their saved cases. */
@Command(
    name = "check",
    description = {
      "Look for everything that is wrong with policies, and run their saved cases.",
      "Exit code 1 if there are problems."
    },
    mixinStandardHelpOptions = true)
final class PolicyCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ContentOption content;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Policy files; without any, all policies of the content folder.")
  private @Nullable List<Path> files;

  private final Surroundings surroundings;

  @SuppressWarnings("NullAway.Init")
  PolicyCheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var check = new PolicyCheck(content.folder(surroundings));
    var named = files == null || files.isEmpty() ? check.files() : files;
    var absent = named.stream().filter(file -> !Files.isRegularFile(file)).toList();
    if (!absent.isEmpty() || named.isEmpty()) {
      return tellWrongUse(absent);
    }
    var report = check.check(named);
    var out = spec.commandLine().getOut();
    report.problems().forEach(out::println);
    out.printf(
        "%d policies, %d saved cases, %d problems%n",
        report.policies(), report.cases(), report.problems().size());
    out.flush();
    return report.problems().isEmpty() ? Exit.DONE : Exit.PROBLEMS;
  }

  private int tellWrongUse(List<Path> absent) {
    var err = spec.commandLine().getErr();
    absent.forEach(file -> err.println(file + ":1:1: there is no such file"));
    if (absent.isEmpty()) {
      err.println("There are no policies in " + content.folder(surroundings));
    }
    err.flush();
    return Exit.WRONG_USE;
  }
}
