package firstline.launcher.command;

import firstline.knowledge.content.ContentLoader;
import firstline.knowledge.content.Loading;
import firstline.launcher.serve.CannotStart;
import firstline.launcher.serve.Contents;
import firstline.launcher.serve.Source;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
              description =
                  "A content folder; without it, what is served: that of SUPPORT_CONTENT with what"
                      + " was published in the console over it.")
          Optional<Path> folder,
      @Mixin SourceOption option) {
    try {
      return option
          .source(surroundings, folder, spec.commandLine().getErr())
          .map(this::check)
          .orElse(Exit.WRONG_USE);
    } catch (CannotStart e) {
      e.words().forEach(spec.commandLine().getErr()::println);
      return Exit.PROBLEMS;
    }
  }

  private int check(Source content) {
    var out = spec.commandLine().getOut();
    var loading =
        new ContentLoader(Contents.demands(surroundings.support()))
            .load(content.folder(), content.overlay());
    switch (loading) {
      case Loading.Loaded(var loaded, var warnings) -> {
        warnings.forEach(warning -> out.println(warning + " (warning)"));
        out.println(
            "No problems: %d articles, %d flows, %d languages in %s"
                .formatted(
                    loaded.articles().stream().map(article -> article.slug()).distinct().count(),
                    loaded.playbook().flows().size(),
                    loaded.playbook().phrases().languages().size(),
                    content.words()));
        return Exit.DONE;
      }
      case Loading.Refused(var problems, var warnings) -> {
        warnings.forEach(warning -> out.println(warning + " (warning)"));
        problems.forEach(out::println);
        out.println(problems.size() + " problems in " + content.words());
        return Exit.PROBLEMS;
      }
    }
  }
}
