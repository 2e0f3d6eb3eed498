package firstline.launcher.command;

import firstline.core.conversation.Found;
import firstline.knowledge.evaluation.Evaluation;
import firstline.knowledge.evaluation.QuestionFile;
import firstline.knowledge.retrieval.Ranking;
import firstline.launcher.serve.CannotStart;
import firstline.launcher.serve.Contents;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks into the knowledge base. */
@Command(
    name = "kb",
    description = "Look into the knowledge base.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class KbCommand implements Runnable {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init")
  private KbCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The command with those below it. */
  public static CommandLine in(Surroundings surroundings) {
    return new CommandLine(new KbCommand(surroundings))
        .addSubcommand(new KbExportCommand(surroundings))
        .addSubcommand(new KbImportCommand(surroundings, InstantSource.system()));
  }

  @Override
  public void run() {
    spec.commandLine().usage(out());
  }

  @Command(
      name = "search",
      description = "What the bot would find for a customer's words.",
      mixinStandardHelpOptions = true)
  int search(
      @Parameters(paramLabel = "WORDS", arity = "1..*", description = "The customer's words.")
          List<String> words,
      @Option(
              names = "--locale",
              paramLabel = "TAG",
              defaultValue = "en",
              description = "The customer's language; en if not given.")
          String locale,
      @Option(names = "--content", paramLabel = "FOLDER", description = "Another content folder.")
          Optional<Path> folder,
      @Mixin SourceOption option) {
    return withKnowledge(
        folder,
        option,
        knowledge -> {
          print(knowledge.search(String.join(" ", words), Locale.forLanguageTag(locale)));
          return Exit.DONE;
        });
  }

  private void print(Found.Hits hits) {
    var words =
        switch (hits.verdict()) {
          case SURE -> "sure:";
          case CLOSE -> "several are close:";
          case NOTHING -> "nothing that answers this";
        };
    out().println(words);
    for (var hit : hits.hits()) {
      var flow = hit.flow().map(slug -> ", flow " + slug).orElse("");
      out()
          .printf(
              Locale.ROOT, "  %8.3f  %s (%s%s)%n", hit.score(), hit.title(), hit.article(), flow);
    }
  }

  @Command(
      name = "eval",
      description =
          "Measure the search on labelled questions: columns id, text, gold_slugs, in_domain and"
              + " locale between tabs.",
      mixinStandardHelpOptions = true)
  int eval(
      @Parameters(paramLabel = "FILE.tsv", description = "The questions.") Path file,
      @Option(names = "--content", paramLabel = "FOLDER", description = "Another content folder.")
          Optional<Path> folder,
      @Mixin SourceOption option) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      err().println("FILE.tsv wants a file of UTF-8 text; " + file + " cannot be read (" + e + ")");
      return Exit.WRONG_USE;
    }
    return switch (QuestionFile.read(String.valueOf(file.getFileName()), text)) {
      case QuestionFile.Reading.Faulty(var problems) -> {
        problems.forEach(err()::println);
        yield Exit.PROBLEMS;
      }
      case QuestionFile.Reading.Read(var questions) ->
          withKnowledge(
              folder,
              option,
              knowledge -> {
                var report = Evaluation.of(questions, knowledge).report().stripTrailing();
                out().println("Ranked by " + knowledge.name() + ".");
                out().println(report);
                return Exit.DONE;
              });
    };
  }

  private int withKnowledge(
      Optional<Path> folder, SourceOption option, ToIntFunction<Ranking> work) {
    try {
      var content = option.source(surroundings, folder, err());
      if (content.isEmpty()) {
        return Exit.WRONG_USE;
      }
      err().println("Searched in " + content.get().words() + ".");
      var library = Contents.open(content.get(), surroundings.support(), "http://127.0.0.1:8080");
      try (var ranked = new RankedContent(library, surroundings.load(), err())) {
        return work.applyAsInt(ranked.ranking());
      }
    } catch (CannotStart e) {
      e.words().forEach(err()::println);
      return Exit.PROBLEMS;
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
