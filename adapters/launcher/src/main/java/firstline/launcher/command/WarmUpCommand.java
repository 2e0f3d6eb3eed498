package firstline.launcher.command;

import firstline.launcher.serve.CannotStart;
import firstline.launcher.warmup.WarmUp;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lives a short life from which the JVM learns; the start script has it written down. */
@Command(
    name = "warm-up",
    description = "Make the next starts quicker: to be run once after this folder was copied.",
    mixinStandardHelpOptions = true)
public final class WarmUpCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  /**
   * @param surroundings where the shipped content is
   */
  @SuppressWarnings("NullAway.Init")
  public WarmUpCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    var err = spec.commandLine().getErr();
    try {
      new WarmUp(surroundings.shippedContent()).live();
      return Exit.DONE;
    } catch (CannotStart e) {
      e.words().forEach(err::println);
    } catch (IOException e) {
      err.println("The warm-up did not work: " + e.getMessage() + ". Starts work all the same.");
    }
    err.flush();
    return Exit.PROBLEMS;
  }
}
