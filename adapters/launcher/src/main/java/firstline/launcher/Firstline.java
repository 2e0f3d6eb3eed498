package firstline.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line of Firstline. Exit codes: 0 done, 1 found problems, 2 wrong use. */
@Command(
    name = "firstline",
    description = "A self-hosted first-line support desk for hosting providers.",
    mixinStandardHelpOptions = true,
    versionProvider = Firstline.Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Firstline implements Runnable {

  /** Runs the command that the arguments name and ends the process with its exit code. */
  public static void main(String[] args) {
    Leash.holdIfAsked();
    System.exit(new CommandLine(new Firstline()).execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  /** Reads the version from the jar's manifest; a class folder has none. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Firstline.class.getPackage().getImplementationVersion();
      return new String[] {"firstline " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
