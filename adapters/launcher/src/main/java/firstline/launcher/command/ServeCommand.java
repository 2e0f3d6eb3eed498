package firstline.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the bot until it is told to stop. */
@Command(
    name = "serve",
    description = "Run the bot: every channel that is set, the customer chat and the console.",
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  /**
   * @param surroundings where settings come from
   */
  @SuppressWarnings("NullAway.Init")
  public ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    var commandLine = spec.commandLine();
    return new Serving(surroundings, commandLine.getOut(), commandLine.getErr()).run();
  }
}
