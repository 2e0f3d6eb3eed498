package firstline.launcher.command;

import firstline.knowledge.content.ContentLoader;
import firstline.knowledge.content.Loading;
import firstline.launcher.serve.Contents;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks after the content. */
@Command(
    name = "content",
    description = "Look after the content.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class ContentCommand implements Runnable {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init")
  public ContentCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "check",
      description = "Check all content; every problem is printed with its file, line and column.",
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(
              paramLabel = "FOLDER",
              arity = "0..1",
              description = "The content; without it that of SUPPORT_CONTENT.")
          Optional<Path> folder) {
    var out = spec.commandLine().getOut();
    var content = surroundings.content(folder, spec.commandLine().getErr());
    if (content.isEmpty()) {
      return Exit.WRONG_USE;
    }
    var loading = new ContentLoader(Contents.demands(surroundings.support())).load(content.get());
    switch (loading) {
      case Loading.Loaded(var loaded, var warnings) -> {
        warnings.forEach(warning -> out.println(warning + " (warning)"));
        out.println(
            "No problems: %d articles, %d flows, %d languages in %s"
                .formatted(
                    loaded.articles().stream().map(article -> article.slug()).distinct().count(),
                    loaded.playbook().flows().size(),
                    loaded.playbook().phrases().languages().size(),
                    content.get()));
        return Exit.DONE;
      }
      case Loading.Refused(var problems, var warnings) -> {
        warnings.forEach(warning -> out.println(warning + " (warning)"));
        problems.forEach(out::println);
        out.println(problems.size() + " problems in " + content.get());
        return Exit.PROBLEMS;
      }
    }
  }
}
