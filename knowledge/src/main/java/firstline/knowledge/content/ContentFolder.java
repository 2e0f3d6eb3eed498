package firstline.knowledge.content;

import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The folder that the content lies in. */
record ContentFolder(Path root, Problems problems) {

  /** A file's text with plain line ends; nothing, and a note, if it cannot be read. */
  Optional<SourceText> read(Path file) {
    var name = nameOf(file);
    try {
      var text = Files.readString(file).replace("\r\n", "\n");
      return Optional.of(SourceText.ofFile(name, withoutMark(text)));
    } catch (CharacterCodingException e) {
      problems.error(Place.startOf(name), "the file is not UTF-8 text");
    } catch (IOException e) {
      problems.error(Place.startOf(name), "the file cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  /** A file that must be there. */
  Optional<SourceText> need(String name) {
    var file = root.resolve(name);
    if (!Files.isRegularFile(file)) {
      problems.error(Place.startOf(name), "the file is missing");
      return Optional.empty();
    }
    return read(file);
  }

  /** A file that may be there. */
  Optional<SourceText> find(String name) {
    var file = root.resolve(name);
    return Files.isRegularFile(file) ? read(file) : Optional.empty();
  }

  /** The folders right below one, by name. */
  List<Path> foldersIn(String folder) {
    return list(root.resolve(folder), Files::isDirectory);
  }

  /** The files right in a folder, by name. */
  List<Path> filesIn(Path folder) {
    return list(folder, Files::isRegularFile);
  }

  List<Path> filesIn(String folder) {
    return filesIn(root.resolve(folder));
  }

  /** A file's name in notes. */
  String nameOf(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private List<Path> list(Path folder, Predicate<Path> wanted) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var entries = Files.list(folder)) {
      return entries
          .filter(wanted)
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      problems.error(Place.startOf(nameOf(folder)), "the folder cannot be read: " + e.getMessage());
      return List.of();
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
