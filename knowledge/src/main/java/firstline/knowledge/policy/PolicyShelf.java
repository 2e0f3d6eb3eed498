package firstline.knowledge.policy;

import firstline.core.policy.Policy;
import firstline.knowledge.source.Problem;
import firstline.knowledge.source.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The policies of a content folder. A policy is read and compiled when it is first asked for and
 * then kept; a new shelf sees what has changed in the files. May be used from several threads.
 */
public final class PolicyShelf {
  private final PolicyFolder folder;
  private final Map<String, Found> found = new ConcurrentHashMap<>();
  private volatile Optional<IssueTypes> types = Optional.empty();

  /** What there is under a name. */
  public sealed interface Found {
    record Usable(Policy policy) implements Found {}

    /** The file has problems, and all of them are told. */
    record Broken(List<Problem> problems) implements Found {}

    /** There is no such policy. */
    record Unknown(Set<String> known) implements Found {}
  }

  public PolicyShelf(Path content) {
    this.folder = new PolicyFolder(content);
  }

  /** The names of the policies there are, in order. */
  public Set<String> names() {
    return folder.names();
  }

  /** A policy by its name. */
  public Found find(String name) {
    return found.computeIfAbsent(name, this::load);
  }

  /** The issue types with what policies go by; those that could be read, if not all could. */
  public IssueTypes issueTypes() {
    var known = types;
    if (known.isEmpty()) {
      known = Optional.of(readIssueTypes(new Problems()));
      types = known;
    }
    return known.get();
  }

  private Found load(String name) {
    if (!names().contains(name)) {
      return new Found.Unknown(names());
    }
    var problems = new Problems();
    var policy = read(folder.fileOf(name), problems);
    return policy.isPresent() && problems.errors().isEmpty()
        ? new Found.Usable(policy.get().policy())
        : new Found.Broken(problems.errors());
  }

  /** Reads a policy's file, which may lie anywhere, beside this folder's issue types. */
  Optional<WrittenPolicy> read(Path file, Problems problems) {
    return folder
        .source(file, problems)
        .flatMap(source -> source.compile(problems))
        .map(PolicySource.Compiled::written);
  }

  PolicyFolder folder() {
    return folder;
  }

  private IssueTypes readIssueTypes(Problems problems) {
    return folder
        .issueTypes(problems)
        .map(file -> IssueTypes.read(file, problems))
        .orElse(new IssueTypes(Map.of()));
  }
}
