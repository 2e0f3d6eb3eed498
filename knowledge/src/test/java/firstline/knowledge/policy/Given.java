package firstline.knowledge.policy;

import firstline.core.policy.Case;
import firstline.core.policy.Verdict;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The shipped policies and cases written in tests. */
final class Given {
  static final Path CONTENT = Path.of("content");
  private static final PolicyShelf SHELF = new PolicyShelf(CONTENT);

  private Given() {}

  static PolicyShelf shelf() {
    return SHELF;
  }

  /** Decides the cases of a text, which must be free of problems. */
  static List<Verdict> decide(String policy, String yaml) {
    var problems = new Problems();
    var file = SourceText.ofFile("test", yaml);
    var posed = new CaseFile(SHELF, Optional.of(policy), problems).read(file);
    if (!problems.errors().isEmpty()) {
      throw new AssertionError(problems.errors().toString());
    }
    return posed.stream().map(each -> each.policy().decide(each.request())).toList();
  }

  /** A case for one version of a policy, which must be free of problems. */
  static Case posed(PolicyEdition edition, String yaml) {
    var problems = new Problems();
    var posed = CaseFile.forEdition(edition, problems).read(SourceText.ofFile("test", yaml));
    if (!problems.errors().isEmpty()) {
      throw new AssertionError(problems.errors().toString());
    }
    return posed.getFirst().request();
  }

  /** A file beside these tests. */
  static SourceText resource(String name) {
    try (var stream = Given.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new AssertionError("There is no " + name);
      }
      return SourceText.ofFile(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
