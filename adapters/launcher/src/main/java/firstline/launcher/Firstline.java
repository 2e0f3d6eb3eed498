package firstline.launcher;

import firstline.launcher.command.ChatCommand;
import firstline.launcher.command.ContentCommand;
import firstline.launcher.command.CustomersCommand;
import firstline.launcher.command.DoctorCommand;
import firstline.launcher.command.KbCommand;
import firstline.launcher.command.Logging;
import firstline.launcher.command.PolicyCommand;
import firstline.launcher.command.ServeCommand;
import firstline.launcher.command.Surroundings;
import firstline.launcher.command.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Firstline. Exit codes: 0 done, 1 found problems, 2 wrong use. */
@Command(
    name = "firstline",
    description = "A self-hosted first-line support desk for hosting providers.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Firstline implements Runnable {

  /** Runs the command that the arguments name and ends the process with its exit code. */
  public static void main(String[] args) {
    Leash.holdIfAsked();
    Logging.quiet();
    System.exit(commandLine(Surroundings.ofProcess()).execute(args));
  }

  /** All commands, in some surroundings. */
  static CommandLine commandLine(Surroundings surroundings) {
    return new CommandLine(new Firstline())
        .addSubcommand(new ServeCommand(surroundings))
        .addSubcommand(new ChatCommand(surroundings, System.in))
        .addSubcommand(new ContentCommand(surroundings))
        .addSubcommand(new KbCommand(surroundings))
        .addSubcommand(new DoctorCommand(surroundings))
        .addSubcommand(PolicyCommand.in(surroundings))
        .addSubcommand(CustomersCommand.in(surroundings));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
