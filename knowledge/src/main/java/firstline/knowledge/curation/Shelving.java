package firstline.knowledge.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.curation.Change;
import firstline.core.curation.Digest;
import firstline.core.curation.DocumentPath;
import firstline.core.curation.Revision.Writing;
import firstline.core.desk.AgentId;
import firstline.core.port.Approvals.Wish;
import firstline.core.port.Documents;
import firstline.knowledge.article.ArticleFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** What managers do with a whole article and with its address: archive, rename, lead elsewhere. */
public final class Shelving {
  private final Publishing publishing;
  private final Documents documents;

  public Shelving(Publishing publishing, Documents documents) {
    this.publishing = publishing;
    this.documents = documents;
  }

  /** Where former addresses lead. */
  public Map<ArticleSlug, ArticleSlug> redirects() {
    return read().entries();
  }

  /** Does what somebody wished. */
  public Editing.Result fulfil(Wish wish, AgentId by, Instant at) {
    var article = wish.article();
    return switch (wish.deed()) {
      case ARCHIVE -> archive(article, wish.target(), by, at);
      case RESTORE -> restore(article, by, at);
      case RENAME -> rename(article, wish.target().orElseThrow(), by, at);
      case LEAD -> lead(article, wish.target().orElseThrow(), by, at);
      case FORGET -> forget(article, by, at);
    };
  }

  /**
   * Takes an article out in all languages.
   *
   * @param to the article that answers for it from now on
   */
  Editing.Result archive(ArticleSlug slug, Optional<ArticleSlug> to, AgentId by, Instant at) {
    var changes = new ArrayList<Change>();
    var writing = writing(by, at, "archived", Optional.empty());
    served(slug).forEach(path -> changes.add(documents.find(path).servedAs(writing)));
    to.ifPresent(
        answering ->
            changes.add(
                redirected(
                    read().leading(slug, answering), by, at, slug + " leads to " + answering)));
    return take(changes);
  }

  /** Serves an archived article again, as it was. */
  Editing.Result restore(ArticleSlug slug, AgentId by, Instant at) {
    var changes = new ArrayList<Change>();
    for (var document : documents.all()) {
      boolean gone =
          document.path().isIn(ArticlePaths.folder(slug))
              && document
                  .served()
                  .flatMap(number -> documents.revision(document.path(), number))
                  .filter(revision -> revision.writing().text().isEmpty())
                  .isPresent();
      if (gone) {
        changes.add(document.rolledBack(lastText(document.path())));
      }
    }
    if (read().entries().containsKey(slug)) {
      changes.add(redirected(read().without(slug), by, at, slug + " is restored"));
    }
    return take(changes);
  }

  /** Gives an article another slug; its former one leads to it. */
  Editing.Result rename(ArticleSlug from, ArticleSlug to, AgentId by, Instant at) {
    if (!served(to).isEmpty()) {
      return new Editing.Result.Nothing();
    }
    var changes = new ArrayList<Change>();
    var folder = ArticlePaths.folder(from) + "/";
    for (var path : served(from)) {
      var name = path.value().substring(folder.length());
      var moved = new DocumentPath(ArticlePaths.folder(to) + "/" + name);
      var text = ArticleFile.at(path).isPresent() ? digest(path) : renamed(path, to);
      changes.add(documents.find(moved).servedAs(writing(by, at, "was " + from, text)));
      changes.add(documents.find(path).servedAs(writing(by, at, "is now " + to, Optional.empty())));
    }
    changes.add(redirected(read().leading(from, to), by, at, from + " is now " + to));
    return take(changes);
  }

  private Optional<String> digest(DocumentPath file) {
    return publishing.files().bytes(file).map(documents::keep).map(Digest::value);
  }

  private Optional<String> renamed(DocumentPath version, ArticleSlug to) {
    return publishing
        .files()
        .text(version)
        .map(words -> words.replaceFirst("(?m)^slug:.*$", "slug: " + to));
  }

  /** Lets an address that no article has lead to one. */
  Editing.Result lead(ArticleSlug from, ArticleSlug to, AgentId by, Instant at) {
    return take(List.of(redirected(read().leading(from, to), by, at, from + " leads to " + to)));
  }

  /** Lets a former address lead nowhere. */
  Editing.Result forget(ArticleSlug from, AgentId by, Instant at) {
    return take(List.of(redirected(read().without(from), by, at, from + " leads nowhere")));
  }

  private Editing.Result take(List<Change> changes) {
    return changes.isEmpty()
        ? new Editing.Result.Nothing()
        : Editing.result(publishing.take(changes));
  }

  private SortedSet<DocumentPath> served(ArticleSlug slug) {
    return publishing.files().in(ArticlePaths.folder(slug));
  }

  private Redirects read() {
    return Redirects.read(publishing.files().text(ArticlePaths.REDIRECTS).orElse(""));
  }

  private Change redirected(Redirects redirects, AgentId by, Instant at, String note) {
    return documents
        .find(ArticlePaths.REDIRECTS)
        .servedAs(writing(by, at, note, Optional.of(redirects.text())));
  }

  /** The newest revision with a text; none where the file of the content folder is meant. */
  private Optional<Integer> lastText(DocumentPath path) {
    return documents.revisions(path).stream()
        .filter(revision -> revision.writing().text().isPresent())
        .map(revision -> revision.number())
        .findFirst();
  }

  private static Writing writing(AgentId by, Instant at, String note, Optional<String> text) {
    return new Writing(Optional.of(by), at, note, text);
  }
}
