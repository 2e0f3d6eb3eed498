package firstline.knowledge.policy;

import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of policies below a content folder. */
record PolicyFolder(Path content) {
  static final String CASES = ".cases.yaml";
  private static final String YAML = ".yaml";
  private static final String POLICIES = "policies";
  private static final String COMMON_CLAUSES = "policies/common/clauses.yaml";

  /** The names of the policies there are, in order. */
  Set<String> names() {
    var names = new TreeSet<String>();
    var folder = content.resolve(POLICIES);
    if (!Files.isDirectory(folder)) {
      return names;
    }
    try (var files = Files.newDirectoryStream(folder, "*" + YAML)) {
      for (var file : files) {
        var name = String.valueOf(file.getFileName());
        if (!name.endsWith(CASES) && !name.startsWith(".")) {
          names.add(name.substring(0, name.length() - YAML.length()));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("The folder " + folder + " cannot be read", e);
    }
    return names;
  }

  /** When the files that a policy rests on were last changed, and how long they are. */
  record Stamp(List<String> files) {}

  Stamp stamp(String policy) {
    return new Stamp(
        Stream.of(fileOf(policy), content.resolve(COMMON_CLAUSES), content.resolve(IssueTypes.FILE))
            .map(PolicyFolder::stamp)
            .toList());
  }

  private static String stamp(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.lastModifiedTime() + " " + attributes.size();
    } catch (IOException absent) {
      return "cannot be read";
    }
  }

  /** All that a policy's file rests on; nothing, and notes, if some of it cannot be read. */
  Optional<PolicySource> source(Path file, Problems problems) {
    var types = read(content.resolve(IssueTypes.FILE), problems);
    var clauses = read(content.resolve(COMMON_CLAUSES), problems);
    var policy = read(file, problems);
    return types.flatMap(
        known ->
            clauses.flatMap(common -> policy.map(text -> new PolicySource(text, common, known))));
  }

  Path fileOf(String policy) {
    return content.resolve(POLICIES).resolve(policy + YAML);
  }

  /** Where the saved cases of a policy's file lie. */
  static Path casesOf(Path policyFile) {
    var name = String.valueOf(policyFile.getFileName());
    return policyFile.resolveSibling(name.substring(0, name.length() - YAML.length()) + CASES);
  }

  Optional<SourceText> issueTypes(Problems problems) {
    return read(content.resolve(IssueTypes.FILE), problems);
  }

  /** A file's text; nothing, and a note, if it cannot be read. */
  Optional<SourceText> read(Path file, Problems problems) {
    var name = nameOf(file);
    try {
      var text = Files.readString(file).replace("\r\n", "\n");
      return Optional.of(
          SourceText.ofFile(name, text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (CharacterCodingException e) {
      problems.error(Place.startOf(name), "the file is not UTF-8 text");
    } catch (IOException e) {
      problems.error(Place.startOf(name), "the file cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  private String nameOf(Path file) {
    var shown = file.startsWith(content) ? content.relativize(file) : file;
    return shown.toString().replace('\\', '/');
  }
}
