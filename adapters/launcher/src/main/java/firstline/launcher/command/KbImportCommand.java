package firstline.launcher.command;

import firstline.knowledge.curation.Exchange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes the articles of a folder: all that differ, or nothing if anything is wrong. */
@Command(
    name = "import",
    description = {
      "Publish the articles of a folder as 'kb export' writes it; a running Firstline serves them"
          + " within a minute.",
      "What is the same stays as it is. If the content would have problems, all of them are told"
          + " with file, line and column, and nothing is taken (exit code 1)."
    },
    mixinStandardHelpOptions = true)
final class KbImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "Where from.")
  private Path folder;

  @Option(
      names = "--mirror",
      description = "Take out articles and translations that the folder does not have.")
  private boolean mirrored;

  @Option(
      names = "--note",
      paramLabel = "WORDS",
      defaultValue = "imported",
      description = "Kept with each revision; 'imported' if not given.")
  private String note;

  private final Surroundings surroundings;
  private final InstantSource clock;

  @SuppressWarnings("NullAway.Init")
  KbImportCommand(Surroundings surroundings, InstantSource clock) {
    this.surroundings = surroundings;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder.resolve("articles"))) {
      tell(folder + " holds no folder 'articles'; 'kb export' makes one");
      return Exit.WRONG_USE;
    }
    return new KbExchange(surroundings, spec.commandLine().getErr()).run(folder, this::take);
  }

  private int take(Exchange exchange) {
    return switch (exchange.take(folder, clock.instant(), note, mirrored)) {
      case Exchange.Imported.Taken(int changed, int removed, int same) -> {
        spec.commandLine()
            .getOut()
            .println("%d files taken, %d taken out, %d the same".formatted(changed, removed, same));
        yield Exit.DONE;
      }
      case Exchange.Imported.Refused(var problems) -> {
        problems.forEach(problem -> tell(problem.toString()));
        tell("Nothing was taken.");
        yield Exit.PROBLEMS;
      }
      case Exchange.Imported.Overtaken(var path) -> {
        tell("Somebody else has just changed " + path + ". Nothing was taken; try again.");
        yield Exit.PROBLEMS;
      }
    };
  }

  private void tell(String words) {
    spec.commandLine().getErr().println(words);
    spec.commandLine().getErr().flush();
  }
}
