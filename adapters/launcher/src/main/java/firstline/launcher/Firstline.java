package firstline.launcher;

import firstline.launcher.command.ChatCommand;
import firstline.launcher.command.CheckCommand;
import firstline.launcher.command.ContentCommand;
import firstline.launcher.command.CustomersCommand;
import firstline.launcher.command.DoctorCommand;
import firstline.launcher.command.FlowCommand;
import firstline.launcher.command.KbCommand;
import firstline.launcher.command.Logging;
import firstline.launcher.command.PolicyCommand;
import firstline.launcher.command.ServeCommand;
import firstline.launcher.command.Serving;
import firstline.launcher.command.Surroundings;
import firstline.launcher.command.Version;
import firstline.launcher.command.WarmUpCommand;
import java.io.PrintStream;
import java.io.PrintWriter;
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
  public static void main(String[] args) throws InterruptedException {
    Leash.holdIfAsked();
    Logging.quiet();
    System.exit(run(args));
  }

  /**
   * The one command that has to be quick is not looked up among the others: to learn them all by
   * reflection takes a good part of the time in which it has answered its first customer.
   */
  private static int run(String[] args) throws InterruptedException {
    return args.length == 1 && args[0].equals("serve")
        ? new Serving(Surroundings.ofProcess(), printer(System.out), printer(System.err)).run()
        : commandLine(Surroundings.ofProcess()).execute(args);
  }

  private static PrintWriter printer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  /** All commands, in some surroundings. */
  static CommandLine commandLine(Surroundings surroundings) {
    return new CommandLine(new Firstline())
        .addSubcommand(new ServeCommand(surroundings))
        .addSubcommand(new ChatCommand(surroundings, System.in))
        .addSubcommand(new ContentCommand(surroundings))
        .addSubcommand(FlowCommand.in(surroundings))
        .addSubcommand(KbCommand.in(surroundings))
        .addSubcommand(new DoctorCommand(surroundings))
        .addSubcommand(new CheckCommand(surroundings))
        .addSubcommand(PolicyCommand.in(surroundings))
        .addSubcommand(CustomersCommand.in(surroundings))
        .addSubcommand(new WarmUpCommand(surroundings));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
