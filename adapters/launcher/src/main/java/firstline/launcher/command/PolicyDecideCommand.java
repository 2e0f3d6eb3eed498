package firstline.launcher.command;

import firstline.core.policy.PolicyFault;
import firstline.knowledge.policy.CaseFile;
import firstline.knowledge.policy.PolicyShelf;
import firstline.knowledge.policy.VerdictJson;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Decides cases. All of them are read before the first is decided: if one cannot be read, nothing
 * is decided.
 */
@Command(
    name = "decide",
    description = {
      "Decide cases: YAML or JSON documents, one or many a file.",
      "Prints one JSON line a case, in order. Exit code 2 if a case cannot be read."
    },
    mixinStandardHelpOptions = true)
final class PolicyDecideCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ContentOption content;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description = "The policy for cases that name none themselves.")
  private @Nullable String policy;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files with the cases.")
  private List<Path> files;

  private final Surroundings surroundings;

  @SuppressWarnings("NullAway.Init")
  PolicyDecideCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var problems = new Problems();
    var shelf = new PolicyShelf(content.folder(surroundings));
    if (!namesAPolicy(shelf, problems)) {
      return tell(problems);
    }
    var reader = new CaseFile(shelf, Optional.ofNullable(policy), problems);
    var posed = new ArrayList<CaseFile.Posed>();
    files.forEach(file -> read(file, problems).map(reader::read).ifPresent(posed::addAll));
    return problems.errors().isEmpty() ? decide(posed) : tell(problems);
  }

  private boolean namesAPolicy(PolicyShelf shelf, Problems problems) {
    if (policy == null || !(shelf.find(policy) instanceof PolicyShelf.Found.Unknown(var known))) {
      return true;
    }
    problems.error(
        Place.startOf(files.getFirst().toString()),
        "--policy names '%s', and there is no such policy; there are %s"
            .formatted(policy, String.join(", ", known)));
    return false;
  }

  private int decide(List<CaseFile.Posed> posed) {
    var out = spec.commandLine().getOut();
    for (var each : posed) {
      try {
        out.println(VerdictJson.of(each.policy().decide(each.request())));
      } catch (PolicyFault fault) {
        out.flush();
        spec.commandLine()
            .getErr()
            .println(each.request().id().orElse("a case") + ": " + fault.getMessage());
        return Exit.PROBLEMS;
      }
    }
    out.flush();
    return Exit.DONE;
  }

  private static Optional<SourceText> read(Path file, Problems problems) {
    var name = file.toString();
    try {
      var text = Files.readString(file).replace("\r\n", "\n");
      return Optional.of(SourceText.ofFile(name, text));
    } catch (NoSuchFileException e) {
      problems.error(Place.startOf(name), "there is no such file");
    } catch (CharacterCodingException e) {
      problems.error(Place.startOf(name), "the file is not UTF-8 text");
    } catch (IOException e) {
      problems.error(Place.startOf(name), "the file cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  private int tell(Problems problems) {
    PrintWriter err = spec.commandLine().getErr();
    problems.errors().forEach(err::println);
    err.flush();
    return Exit.WRONG_USE;
  }
}
