package firstline.core.curation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What lies over the files of the content folder.
 *
 * @param edition grows with each change of what is served; 0 before the first
 * @param texts the whole text of each file; empty where the file is taken out
 */
public record Overlay(long edition, Map<DocumentPath, Optional<String>> texts) {
  /** Nothing: the folder as it is. */
  public static final Overlay NONE = new Overlay(0, Map.of());

  public Overlay {
    texts = Map.copyOf(texts);
  }

  /** The same with some files changed besides, for a look at how that would be. */
  public Overlay with(Map<DocumentPath, Optional<String>> changed) {
    var all = new TreeMap<>(texts);
    all.putAll(changed);
    return new Overlay(edition, all);
  }

  /** The same with nothing lying over some files any more. */
  public Overlay without(Set<DocumentPath> bare) {
    var rest = new TreeMap<>(texts);
    rest.keySet().removeAll(bare);
    return new Overlay(edition, rest);
  }

  /** What lies over a file, by its path: a text, or nothing where the file is taken out. */
  public Optional<Optional<String>> over(String path) {
    return DocumentPath.of(path).flatMap(known -> Optional.ofNullable(texts.get(known)));
  }

  /** The files in a folder, directly or deeper, by their paths. */
  public SortedMap<DocumentPath, Optional<String>> in(String folder) {
    var found = new TreeMap<DocumentPath, Optional<String>>();
    texts.forEach(
        (path, text) -> {
          if (path.isIn(folder)) {
            found.put(path, text);
          }
        });
    return found;
  }
}
