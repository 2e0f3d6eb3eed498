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
    boolean sound = own.errors().isEmpty();
    int cases = written.map(policy -> cases(file, policy.policy(), sound, own)).orElse(0);
    written.ifPresent(policy -> new Survey(policy, shelf.issueTypes(), own, sound).run());
    written.ifPresent(policy -> checkName(file, policy, own));
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

  /** Reads the saved cases, and runs them if the policy can decide them. */
  private int cases(Path file, Policy policy, boolean sound, Problems problems) {
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
              if (sound) {
                cases.run(problems);
              }
              return cases.cases().size();
            })
        .orElse(0);
  }
}
