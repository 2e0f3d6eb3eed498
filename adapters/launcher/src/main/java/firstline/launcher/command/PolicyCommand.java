package firstline.launcher.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the support policy says, and whether it is sound. */
@Command(
    name = "policy",
    description = "Ask the support policy for decisions, or look for what is wrong with it.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class PolicyCommand implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init")
  private PolicyCommand() {}

  /** The command with those below it, in some surroundings. */
  public static CommandLine in(Surroundings surroundings) {
    return new CommandLine(new PolicyCommand())
        .addSubcommand(new PolicyDecideCommand(surroundings))
        .addSubcommand(new PolicyCheckCommand(surroundings));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
