package firstline.launcher.command;

import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The provider's customers. */
@Command(
    name = "customers",
    description = "Take customers in from the provider's own system, and link them to chats.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class CustomersCommand implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init")
  private CustomersCommand() {}

  /** The command with those below it, in some surroundings. */
  public static CommandLine in(Surroundings surroundings) {
    return new CommandLine(new CustomersCommand())
        .addSubcommand(new CustomersImportCommand(surroundings, InstantSource.system()))
        .addSubcommand(new CustomersLinkCommand(surroundings, InstantSource.system()));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
