package firstline.knowledge.policy;

import firstline.core.policy.Policy;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problem;
import firstline.knowledge.source.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks for everything that is wrong with policies: in their files, in how their rules go together,
 * and in the decisions of their saved cases.
 */
public final class PolicyCheck {
  private final PolicyShelf shelf;

  /** What came of a check. */
  public record Report(List<Problem> problems, int policies, int cases) {}

  public PolicyCheck(Path content) {
    this.shelf = new PolicyShelf(content);
  }

  /** The files of all policies of the content folder. */
  public List<Path> files() {
    return shelf.names().stream().map(shelf.folder()::fileOf).toList();
  }

  /** Checks policy files, which may lie anywhere. */
  public Report check(List<Path> files) {
    var problems = new Problems();
    int cases = 0;
    for (var file : files) {
      cases += check(file, problems);
    }
    var all = Stream.concat(problems.errors().stream(), problems.warnings().stream());
    return new Report(all.sorted().distinct().toList(), files.size(), cases);
  }

  private int check(Path file, Problems problems) {
    var own = new Problems();
    var written = shelf.read(file, own);
    if (written.isPresent() && own.errors().isEmpty()) {
      new Survey(written.get(), shelf.issueTypes(), own).run();
    }
    written.ifPresent(policy -> checkName(file, policy, own));
    int cases =
        written
            .filter(policy -> own.errors().isEmpty())
            .map(policy -> runCases(file, policy.policy(), own))
            .orElse(0);
    own.errors().forEach(problem -> problems.error(problem.place(), problem.message()));
    own.warnings().forEach(problem -> problems.warning(problem.place(), problem.message()));
    return cases;
  }

  private void checkName(Path file, WrittenPolicy written, Problems problems) {
    var name = written.policy().name() + ".yaml";
    if (!name.equals(String.valueOf(file.getFileName()))) {
      problems.error(Place.startOf(file.toString()), "the policy's file must be called " + name);
    }
  }

  private int runCases(Path file, Policy policy, Problems problems) {
    var saved = PolicyFolder.casesOf(file);
    if (!Files.isRegularFile(saved)) {
      return 0;
    }
    var reader = CaseFile.forPolicy(policy, shelf.issueTypes(), problems);
    return shelf
        .folder()
        .read(saved, problems)
        .map(text -> SavedCases.read(text, reader, problems))
        .map(
            cases -> {
              cases.run(problems);
              return cases.cases().size();
            })
        .orElse(0);
  }
}
