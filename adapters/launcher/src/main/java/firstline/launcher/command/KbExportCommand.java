package firstline.launcher.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the articles into a folder. */
@Command(
    name = "export",
    description = {
      "Write the articles as they are served into a folder of Markdown, for example a git"
          + " repository: articles/<slug>/<language>.md, and redirects.yaml.",
      "Articles that lie in the folder and are not served any more are removed from it; nothing"
          + " else in it is touched."
    },
    mixinStandardHelpOptions = true)
final class KbExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "Where to; it is made if it is not there.")
  private Path folder;

  private final Surroundings surroundings;

  @SuppressWarnings("NullAway.Init")
  KbExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return new KbExchange(surroundings, spec.commandLine().getErr())
        .run(
            folder,
            exchange -> {
              var exported = exchange.export(folder);
              var out = spec.commandLine().getOut();
              out.println(exported.written() + " files written to " + folder);
              if (exported.removed() > 0) {
                out.println(exported.removed() + " files removed, whose articles are gone");
              }
              return Exit.DONE;
            });
  }
}
