package firstline.knowledge.content;

import firstline.core.curation.Digest;
import firstline.core.curation.DocumentPath;
import firstline.core.curation.Overlay;
import firstline.knowledge.article.ArticleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The files of a content folder with what lies over them, byte for byte.
 *
 * @param root the content folder
 * @param kept finds what lies over files of articles, of which the overlay has the digests
 */
public record ContentFiles(Path root, Overlay overlay, Function<Digest, Optional<byte[]>> kept) {

  /** A folder with nothing lying over it. */
  public static ContentFiles of(Path folder) {
    return new ContentFiles(folder, Overlay.NONE, _ -> Optional.empty());
  }

  /**
   * The files in a folder, directly or deeper, by their paths; hidden ones and such with unusual
   * names are left out.
   */
  public SortedSet<DocumentPath> in(String folder) {
    var found = new TreeSet<DocumentPath>();
    var home = root.resolve(folder);
    if (Files.isDirectory(home)) {
      try (var files = Files.walk(home)) {
        files
            .filter(Files::isRegularFile)
            .flatMap(file -> DocumentPath.of(nameOf(file)).stream())
            .forEach(found::add);
      } catch (IOException e) {
        throw new UncheckedIOException("The folder " + home + " cannot be read", e);
      }
    }
    overlay
        .in(folder)
        .forEach(
            (path, text) -> {
              if (text.isPresent()) {
                found.add(path);
              } else {
                found.remove(path);
              }
            });
    return found;
  }

  /** A file as it is served; nothing where there is none. */
  public Optional<byte[]> bytes(DocumentPath path) {
    var laid = overlay.over(path.value());
    return laid.isPresent() ? laid.get().flatMap(text -> bytes(path, text)) : shipped(path);
  }

  private Optional<byte[]> bytes(DocumentPath path, String text) {
    return ArticleFile.at(path).isPresent()
        ? Digest.parse(text).flatMap(kept)
        : Optional.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same as text; what is not UTF-8 in it is replaced. */
  public Optional<String> text(DocumentPath path) {
    return bytes(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** A file as it is in the folder, whatever lies over it. */
  public Optional<byte[]> shipped(DocumentPath path) {
    var file = root.resolve(path.value());
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be read", e);
    }
  }

  private String nameOf(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
