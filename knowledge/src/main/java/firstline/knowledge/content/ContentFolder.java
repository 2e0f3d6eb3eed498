package firstline.knowledge.content;

import firstline.core.curation.Overlay;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder that the content lies in, with what managers changed lying over its files. */
record ContentFolder(Path root, Overlay overlay, Problems problems) {

  /** A file's text with plain line ends; nothing, and a note, if it cannot be read. */
  Optional<SourceText> read(Path file) {
    var name = nameOf(file);
    try {
      var written = overlaid(file);
      var text = written.isPresent() ? written.get().orElse("") : Files.readString(file);
      return Optional.of(SourceText.ofFile(name, withoutMark(text.replace("\r\n", "\n"))));
    } catch (CharacterCodingException e) {
      problems.error(Place.startOf(name), "the file is not UTF-8 text");
    } catch (IOException e) {
      problems.error(Place.startOf(name), "the file cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  /** What the folder itself has under a name; nothing where something lies over it. */
  Optional<byte[]> look(Path file) {
    if (overlaid(file).isPresent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      problems.error(Place.startOf(nameOf(file)), "the file cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** A file that must be there. */
  Optional<SourceText> need(String name) {
    var file = root.resolve(name);
    if (!isThere(file)) {
      problems.error(Place.startOf(name), "the file is missing");
      return Optional.empty();
    }
    return read(file);
  }

  /** A file that may be there. */
  Optional<SourceText> find(String name) {
    var file = root.resolve(name);
    return isThere(file) ? read(file) : Optional.empty();
  }

  /** The folders right below one, by name; one whose files are all taken out is not there. */
  List<Path> foldersIn(String folder) {
    var home = root.resolve(folder);
    var laid =
        overlay.in(folder).keySet().stream()
            .map(path -> root.resolve(path.value()))
            .filter(file -> home.relativize(file).getNameCount() > 1)
            .map(file -> home.resolve(home.relativize(file).getName(0)))
            .collect(Collectors.toSet());
    return both(list(home, Files::isDirectory), laid)
        .filter(found -> !laid.contains(found) || holdsAny(found))
        .toList();
  }

  /** The files right in a folder, by name. */
  List<Path> filesIn(Path folder) {
    var laid =
        overlay.in(nameOf(folder)).keySet().stream()
            .map(path -> root.resolve(path.value()))
            .filter(file -> folder.equals(file.getParent()))
            .collect(Collectors.toSet());
    return both(list(folder, Files::isRegularFile), laid).filter(this::isThere).toList();
  }

  List<Path> filesIn(String folder) {
    return filesIn(root.resolve(folder));
  }

  private static Stream<Path> both(List<Path> found, Set<Path> laid) {
    return Stream.concat(found.stream(), laid.stream()).distinct().sorted();
  }

  private boolean holdsAny(Path folder) {
    return !filesIn(folder).isEmpty()
        || list(folder, Files::isDirectory).stream().anyMatch(this::holdsAny);
  }

  /** What lies over a file: a text, or nothing where it is taken out. */
  private Optional<Optional<String>> overlaid(Path file) {
    return overlay.texts().isEmpty() ? Optional.empty() : overlay.over(nameOf(file));
  }

  private boolean isThere(Path file) {
    return overlaid(file).map(Optional::isPresent).orElseGet(() -> Files.isRegularFile(file));
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
