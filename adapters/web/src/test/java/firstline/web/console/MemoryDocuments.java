package firstline.web.console;

import firstline.core.curation.Change;
import firstline.core.curation.Digest;
import firstline.core.curation.Document;
import firstline.core.curation.DocumentPath;
import firstline.core.curation.Overlay;
import firstline.core.curation.Revision;
import firstline.core.port.Documents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Documents in memory, for pages; the contract is tried where they are kept for good. */
final class MemoryDocuments implements Documents {
  private final Map<DocumentPath, Document> documents = new TreeMap<>();
  private final List<Revision> revisions = new ArrayList<>();
  private final Map<Digest, byte[]> bytes = new HashMap<>();
  private long edition;

  @Override
  public synchronized Document find(DocumentPath path) {
    return documents.getOrDefault(path, Document.untouched(path));
  }

  @Override
  public synchronized List<Document> all() {
    return List.copyOf(documents.values());
  }

  @Override
  public synchronized List<Revision> revisions(DocumentPath path) {
    return revisions.stream()
        .filter(revision -> revision.path().equals(path))
        .sorted(Comparator.comparingInt(Revision::number).reversed())
        .toList();
  }

  @Override
  public synchronized Optional<Revision> revision(DocumentPath path, int number) {
    return revisions(path).stream().filter(one -> one.number() == number).findFirst();
  }

  @Override
  public synchronized Saved save(List<Change> changes) {
    for (var change : changes) {
      var now = find(change.before().path());
      if (now.version() != change.before().version()) {
        return new Saved.Overtaken(now);
      }
    }
    for (var change : changes) {
      documents.put(change.after().path(), change.after());
      change.revision().ifPresent(revisions::add);
    }
    edition++;
    return new Saved.Stored();
  }

  @Override
  public synchronized Overlay overlay() {
    var texts = new HashMap<DocumentPath, Optional<String>>();
    for (var document : documents.values()) {
      document
          .served()
          .flatMap(number -> revision(document.path(), number))
          .ifPresent(revision -> texts.put(document.path(), revision.writing().text()));
    }
    return new Overlay(edition, texts);
  }

  @Override
  public synchronized long edition() {
    return edition;
  }

  @Override
  public synchronized Digest keep(byte[] content) {
    var digest = Digest.of(content);
    bytes.put(digest, content);
    return digest;
  }

  @Override
  public synchronized Optional<byte[]> kept(Digest digest) {
    return Optional.ofNullable(bytes.get(digest));
  }

  @Override
  public List<Document> due(Instant now) {
    return List.of();
  }
}
