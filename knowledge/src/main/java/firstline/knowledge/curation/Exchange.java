package firstline.knowledge.curation;

import firstline.core.curation.Change;
import firstline.core.curation.Document;
import firstline.core.curation.DocumentPath;
import firstline.core.curation.Revision.Writing;
import firstline.core.port.Documents;
import firstline.knowledge.article.ArticleFile;
import firstline.knowledge.content.ContentFiles;
import firstline.knowledge.curation.Publishing.Outcome;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problem;
import firstline.knowledge.source.Problems;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The articles as a folder of Markdown, out and in again, byte for byte. */
public final class Exchange {
  private static final String ARTICLES = "articles";
  private static final DocumentPath REDIRECTS = new DocumentPath("redirects.yaml");

  /**
   * What an export did.
   *
   * @param written files that lie in the folder now
   * @param removed files that were taken out of it, because no article has them any more
   */
  public record Exported(int written, int removed) {}

  /** How an import came out. */
  public sealed interface Imported {
    record Taken(int changed, int removed, int same) implements Imported {}

    /** Nothing was taken. */
    record Refused(List<Problem> problems) implements Imported {
      public Refused {
        problems = List.copyOf(problems);
      }
    }

    /** Somebody published at the same moment; nothing was taken. */
    record Overtaken(DocumentPath path) implements Imported {}
  }

  private final Publishing publishing;
  private final Documents documents;

  public Exchange(Publishing publishing, Documents documents) {
    this.publishing = publishing;
    this.documents = documents;
  }

  /**
   * Makes a folder hold the articles as they are served, and no other articles.
   *
   * @throws IOException if it cannot be written
   */
  public Exported export(Path folder) throws IOException {
    var files = publishing.files();
    var served = paths(files);
    int removed = 0;
    for (var path : paths(ContentFiles.of(folder))) {
      if (!served.contains(path)) {
        Files.delete(folder.resolve(path.value()));
        removed++;
      }
    }
    for (var path : served) {
      var file = folder.resolve(path.value());
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, files.bytes(path).orElseThrow());
    }
    return new Exported(served.size(), removed);
  }

  /**
   * Publishes the articles of a folder: what differs from what is served, all of it or nothing.
   *
   * @param note kept with each revision
   * @param mirrored whether articles that the folder does not have are taken out
   */
  public Imported take(Path folder, Instant at, String note, boolean mirrored) {
    var offered = ContentFiles.of(folder);
    var served = publishing.files();
    var problems = new Problems();
    var changes = new ArrayList<Change>();
    for (var path : paths(offered)) {
      var bytes = offered.bytes(path).orElseThrow();
      if (!served.bytes(path).filter(now -> Arrays.equals(now, bytes)).isPresent()) {
        text(path, bytes, problems)
            .map(
                text ->
                    change(path, bytes, new Writing(Optional.empty(), at, note, Optional.of(text))))
            .ifPresent(changes::add);
      }
    }
    if (!problems.errors().isEmpty()) {
      return new Imported.Refused(problems.errors());
    }
    int changed = changes.size();
    if (mirrored) {
      changes.addAll(removals(paths(offered), served, at, note));
    }
    return outcome(changes, changed, paths(offered).size() - changed);
  }

  private Imported outcome(List<Change> changes, int changed, int same) {
    if (changes.isEmpty()) {
      return new Imported.Taken(0, 0, same);
    }
    return switch (publishing.take(changes)) {
      case Outcome.Done _ -> new Imported.Taken(changed, changes.size() - changed, same);
      case Outcome.Refused(var problems) -> new Imported.Refused(problems);
      case Outcome.Overtaken(Document now) -> new Imported.Overtaken(now.path());
    };
  }

  /** What is the same as in the content folder is served from there. */
  private Change change(DocumentPath path, byte[] bytes, Writing writing) {
    var document = documents.find(path);
    var shipped = publishing.files().shipped(path);
    return shipped.filter(there -> Arrays.equals(there, bytes)).isPresent()
        ? document.rolledBack(Optional.empty())
        : document.servedAs(writing);
  }

  private List<Change> removals(
      SortedSet<DocumentPath> offered, ContentFiles served, Instant at, String note) {
    var gone = new Writing(Optional.empty(), at, note, Optional.empty());
    return paths(served).stream()
        .filter(path -> !offered.contains(path))
        .map(path -> documents.find(path).servedAs(gone))
        .toList();
  }

  private static SortedSet<DocumentPath> paths(ContentFiles files) {
    var paths = new TreeSet<>(files.in(ARTICLES));
    files.bytes(REDIRECTS).ifPresent(_ -> paths.add(REDIRECTS));
    return paths;
  }

  /** The text of a revision with these bytes: themselves, or their digest. */
  private Optional<String> text(DocumentPath path, byte[] bytes, Problems problems) {
    var file = ArticleFile.at(path);
    if (file.isEmpty()) {
      return text(path.value(), bytes, problems);
    }
    var fault = ArticleFile.fault(file.get().name(), bytes);
    fault.ifPresent(words -> problems.error(Place.startOf(path.value()), words));
    return fault.isPresent() ? Optional.empty() : Optional.of(documents.keep(bytes).value());
  }

  private static Optional<String> text(String path, byte[] bytes, Problems problems) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') < 0) {
        return Optional.of(text);
      }
      problems.error(Place.startOf(path), "the file has a zero character in it");
    } catch (CharacterCodingException e) {
      problems.error(Place.startOf(path), "the file is not UTF-8 text");
    }
    return Optional.empty();
  }
}
