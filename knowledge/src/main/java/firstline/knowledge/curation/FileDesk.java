package firstline.knowledge.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.curation.Change;
import firstline.core.curation.Digest;
import firstline.core.curation.Document;
import firstline.core.curation.DocumentPath;
import firstline.core.curation.Revision;
import firstline.core.curation.Revision.Writing;
import firstline.core.desk.AgentId;
import firstline.core.message.FileType;
import firstline.core.port.Documents;
import firstline.core.port.Documents.Saved;
import firstline.knowledge.article.ArticleFile;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What managers do with the files beside an article. What is changed is a draft, and is published
 * together with the article.
 */
public final class FileDesk {
  /** How a file stands. */
  public enum State {
    /** Customers get it. */
    SERVED,
    /** It comes with the next publishing. */
    COMING,
    /** Another takes the place of what customers get, with the next publishing. */
    CHANGING,
    /** Customers get it until the next publishing. */
    LEAVING
  }

  /**
   * A file beside an article.
   *
   * @param bytes the size of the newest version of it
   */
  public record Standing(ArticleFile file, State state, int bytes) {}

  /** What became of a file that somebody brought. */
  public sealed interface Brought {
    /** It is kept as a draft, under a name that is fit for it. */
    record Kept(ArticleFile file) implements Brought {}

    /** It is not taken. */
    record Refused(Fault fault) implements Brought {}

    /** Somebody else has just changed it; nothing is kept. */
    record Overtaken() implements Brought {}
  }

  /** Why a file is not taken. */
  public enum Fault {
    TOO_LARGE,
    UNKNOWN_KIND
  }

  private final Publishing publishing;
  private final Documents documents;

  public FileDesk(Publishing publishing, Documents documents) {
    this.publishing = publishing;
    this.documents = documents;
  }

  /** The files beside an article, drafts among them, by their names. */
  public List<Standing> of(ArticleSlug article) {
    var served = publishing.files().in(ArticlePaths.folder(article));
    var paths = new TreeSet<>(served);
    underway(article).forEach(document -> paths.add(document.path()));
    return paths.stream()
        .flatMap(path -> ArticleFile.at(path).stream())
        .map(file -> standing(file, served.contains(file.path())))
        .toList();
  }

  private Standing standing(ArticleFile file, boolean served) {
    var draft = draft(file.path());
    var state =
        draft
            .map(writing -> writing.text().isEmpty() ? State.LEAVING : coming(served))
            .orElse(State.SERVED);
    return new Standing(file, state, look(file).map(bytes -> bytes.length).orElse(0));
  }

  private static State coming(boolean served) {
    return served ? State.CHANGING : State.COMING;
  }

  /** A file as it would be published; what is about to leave is still there. */
  public Optional<byte[]> look(ArticleFile file) {
    return draft(file.path())
        .flatMap(Writing::text)
        .flatMap(Digest::parse)
        .flatMap(documents::kept)
        .or(() -> publishing.files().bytes(file.path()));
  }

  /** Takes a file that somebody brought. One of the same name is replaced. */
  public Brought bring(ArticleSlug article, String name, byte[] bytes, AgentId by, Instant at) {
    if (bytes.length > ArticleFile.MOST_BYTES) {
      return new Brought.Refused(Fault.TOO_LARGE);
    }
    var type = FileType.of(bytes).filter(ArticleFile::isTaken);
    if (type.isEmpty()) {
      return new Brought.Refused(Fault.UNKNOWN_KIND);
    }
    var file = new ArticleFile(article, FileNames.of(name, type.get()));
    var digest = Optional.of(documents.keep(bytes).value());
    return isSaved(
            documents.find(file.path()).drafted(new Writing(Optional.of(by), at, "", digest)))
        ? new Brought.Kept(file)
        : new Brought.Overtaken();
  }

  /** Takes a file out with the next publishing; one that was never published, at once. */
  public boolean remove(ArticleFile file, AgentId by, Instant at) {
    var document = documents.find(file.path());
    if (publishing.files().bytes(file.path()).isEmpty()) {
      return document.dropped().filter(this::isSaved).isPresent();
    }
    return isSaved(document.drafted(new Writing(Optional.of(by), at, "", Optional.empty())));
  }

  /** Leaves a file as customers get it. */
  public boolean leave(ArticleFile file) {
    return documents.find(file.path()).dropped().filter(this::isSaved).isPresent();
  }

  /**
   * Makes files be what they were at an instant, where they are not: those that an earlier text
   * shows.
   */
  public void restore(
      ArticleSlug article, Collection<String> names, Instant then, AgentId by, Instant at) {
    for (var name : names) {
      ArticleFile.of(article, name).ifPresent(file -> restore(file.path(), then, by, at));
    }
  }

  private void restore(DocumentPath path, Instant then, AgentId by, Instant at) {
    var now = draft(path).flatMap(Writing::text).or(() -> digest(path));
    new FileHistory(publishing, documents)
        .asOf(path, then)
        .filter(text -> !now.equals(Optional.of(text)))
        .map(text -> new Writing(Optional.of(by), at, "restored", Optional.of(text)))
        .ifPresent(writing -> documents.save(List.of(documents.find(path).drafted(writing))));
  }

  private Optional<String> digest(DocumentPath path) {
    return publishing.files().bytes(path).map(Digest::of).map(Digest::value);
  }

  /** The files beside an article of which something is under way. */
  List<Document> underway(ArticleSlug article) {
    return documents.all().stream()
        .filter(document -> document.underway().isPresent())
        .filter(
            document ->
                ArticleFile.at(document.path())
                    .filter(file -> file.article().equals(article))
                    .isPresent())
        .toList();
  }

  private Optional<Writing> draft(DocumentPath path) {
    return documents
        .find(path)
        .underway()
        .flatMap(number -> documents.revision(path, number))
        .map(Revision::writing);
  }

  private boolean isSaved(Change change) {
    return documents.save(List.of(change)) instanceof Saved.Stored;
  }
}
