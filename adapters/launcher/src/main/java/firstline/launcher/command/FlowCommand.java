package firstline.launcher.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks after guided flows. */
@Command(
    name = "flow",
    description = "Look after guided flows.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class FlowCommand implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init")
  private FlowCommand() {}

  /** The command with those below it, in some surroundings. */
  public static CommandLine in(Surroundings surroundings) {
    return new CommandLine(new FlowCommand()).addSubcommand(new FlowTestCommand(surroundings));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
