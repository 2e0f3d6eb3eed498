package firstline.knowledge.curation;

import firstline.core.curation.Change;
import firstline.core.curation.Document;
import firstline.core.curation.DocumentPath;
import firstline.core.curation.Overlay;
import firstline.core.port.Documents;
import firstline.core.port.Documents.Saved;
import firstline.knowledge.content.Content;
import firstline.knowledge.content.ContentFiles;
import firstline.knowledge.content.Library;
import firstline.knowledge.content.Loading;
import firstline.knowledge.source.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Serves what managers publish: files of any kind, one or several together. A change that would
 * bring problems into the content is not taken. May be used from several threads.
 */
public final class Publishing {
  /** How a step came out. */
  public sealed interface Outcome {
    /** It is kept, and served if it changes what is served. */
    record Done() implements Outcome {}

    /** The content would have these problems; nothing is kept. */
    record Refused(List<Problem> problems) implements Outcome {
      public Refused {
        problems = List.copyOf(problems);
      }
    }

    /** Somebody else was faster with this document; nothing is kept. */
    record Overtaken(Document now) implements Outcome {}
  }

  private final Library library;
  private final Documents documents;
  private final Consumer<Content> keeper;
  private volatile List<Problem> trouble = List.of();
  private volatile long looked;

  /** What is published of flows is not kept beyond its time. */
  public Publishing(Library library, Documents documents) {
    this(library, documents, _ -> {});
  }

  /**
   * @param keeper told of each content right after it is served
   */
  public Publishing(Library library, Documents documents, Consumer<Content> keeper) {
    this.library = library;
    this.documents = documents;
    this.keeper = keeper;
  }

  /** The files as they are served. */
  public ContentFiles files() {
    return new ContentFiles(library.root(), documents.overlay(), documents::kept);
  }

  /** What would keep the content from being served if these files were so. */
  public List<Problem> problems(Map<DocumentPath, Optional<String>> changed) {
    return problems(documents.overlay().with(changed));
  }

  /** The content as it would be if these files were so. */
  public Loading tryOut(Map<DocumentPath, Optional<String>> changed) {
    return library.tryOut(documents.overlay().with(changed));
  }

  /** Stores steps, all or none; what they publish is served when this returns. */
  public synchronized Outcome take(List<Change> changes) {
    boolean serves = changes.stream().anyMatch(Change::isServed);
    var problems = serves ? problems(after(changes)) : List.<Problem>of();
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    return switch (documents.save(changes)) {
      case Saved.Overtaken(var now) -> new Outcome.Overtaken(now);
      case Saved.Stored _ -> {
        if (serves) {
          serve();
        }
        yield new Outcome.Done();
      }
    };
  }

  /** Serves what was published elsewhere; whether there was anything new. */
  public synchronized boolean catchUp() {
    boolean behind = documents.edition() != looked;
    if (behind) {
      serve();
    }
    return behind;
  }

  /** What keeps the newest edition from being served; empty if it is. */
  public List<Problem> trouble() {
    return trouble;
  }

  private void serve() {
    var overlay = documents.overlay();
    trouble =
        switch (library.reload(overlay)) {
          case Loading.Loaded(var content, _) -> {
            keeper.accept(content);
            yield List.of();
          }
          case Loading.Refused(var problems, _) -> problems;
        };
    looked = overlay.edition();
  }

  private List<Problem> problems(Overlay overlay) {
    return switch (library.tryOut(overlay)) {
      case Loading.Loaded _ -> List.of();
      case Loading.Refused(var problems, _) -> problems;
    };
  }

  /** What will lie over the folder once the steps are taken. */
  private Overlay after(List<Change> changes) {
    var laid = new HashMap<DocumentPath, Optional<String>>();
    var bare = new HashSet<DocumentPath>();
    for (var change : changes) {
      var after = change.after();
      if (change.isServed()) {
        after
            .served()
            .ifPresentOrElse(
                number -> laid.put(after.path(), text(change, number)),
                () -> bare.add(after.path()));
      }
    }
    return documents.overlay().with(laid).without(bare);
  }

  private Optional<String> text(Change change, int number) {
    return change
        .revision()
        .filter(revision -> revision.number() == number)
        .or(() -> documents.revision(change.after().path(), number))
        .flatMap(revision -> revision.writing().text());
  }
}
