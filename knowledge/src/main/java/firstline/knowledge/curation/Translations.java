package firstline.knowledge.curation;

import firstline.core.curation.Document;
import firstline.core.curation.DocumentPath;
import firstline.core.curation.Revision;
import firstline.core.port.Documents;
import firstline.knowledge.article.Article;
import firstline.knowledge.content.Library;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which translations say what the English version said before it was changed. */
public final class Translations {
  private final Publishing publishing;
  private final Documents documents;
  private final Library library;

  public Translations(Publishing publishing, Documents documents, Library library) {
    this.publishing = publishing;
    this.documents = documents;
    this.library = library;
  }

  /** The English version that a translation was made from, and the one that there is now. */
  public record Origin(String then, String now) {}

  /**
   * What a translation was made from; nothing for English itself and for what is not translated.
   */
  public Optional<Origin> origin(DocumentPath translation) {
    return english(translation)
        .flatMap(
            path ->
                publishing
                    .files()
                    .text(path)
                    .map(now -> new Origin(asOf(path, written(translation)).orElse(now), now)));
  }

  /**
   * Whether a served translation is older than the English version. What is translated in brief is
   * so only if the title, the summary or the phrasings have changed.
   */
  boolean isStale(DocumentPath translation, Map<DocumentPath, Document> known) {
    var path = english(translation);
    if (path.isEmpty() || !known.containsKey(path.get())) {
      return false;
    }
    if (!written(path.get()).isAfter(written(translation))) {
      return false;
    }
    return origin(translation)
        .filter(origin -> differs(translation, path.get(), origin))
        .isPresent();
  }

  private boolean differs(DocumentPath translation, DocumentPath english, Origin origin) {
    var served =
        publishing
            .files()
            .text(translation)
            .flatMap(text -> Proof.read(library.content(), translation, text).article());
    if (served.isPresent() && !served.get().isWritten()) {
      return !head(english, origin.then()).equals(head(english, origin.now()));
    }
    return !origin.then().equals(origin.now());
  }

  private Optional<String> head(DocumentPath path, String text) {
    return Proof.read(library.content(), path, text).article().map(Translations::head);
  }

  private static String head(Article article) {
    return article.title() + "\n" + article.summary() + "\n" + article.phrasings();
  }

  /** When what is served of a file was written; long ago if it is shipped. */
  private Instant written(DocumentPath path) {
    return documents
        .find(path)
        .served()
        .flatMap(number -> documents.revision(path, number))
        .map(revision -> revision.writing().at())
        .orElse(Instant.EPOCH);
  }

  /** A file as it was at an instant: its newest revision then, or what is shipped. */
  private Optional<String> asOf(DocumentPath path, Instant at) {
    return documents.revisions(path).stream()
        .map(Revision::writing)
        .filter(writing -> !writing.at().isAfter(at))
        .flatMap(writing -> writing.text().stream())
        .findFirst()
        .or(
            () ->
                publishing
                    .files()
                    .shipped(path)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8)));
  }

  private static Optional<DocumentPath> english(DocumentPath translation) {
    return ArticlePaths.version(translation)
        .filter(version -> !version.locale().equals(Locale.ENGLISH))
        .map(version -> ArticlePaths.of(version.slug(), Locale.ENGLISH));
  }
}
