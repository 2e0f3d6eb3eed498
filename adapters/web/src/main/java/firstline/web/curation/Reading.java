package firstline.web.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.curation.Document;
import firstline.core.curation.DocumentPath;
import firstline.core.curation.Revision;
import firstline.knowledge.curation.ArticlePaths;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Locale;

/**
 * The version of an article that an address names, as it is now.
 *
 * @param revisions the newest first
 */
record Reading(ArticleSlug slug, Locale locale, Document document, List<Revision> revisions) {

  /**
   * Reads what the address names.
   *
   * @throws NotFoundResponse if it can name no version of an article
   */
  static Reading of(Context ctx, CurationPorts ports) {
    var path =
        DocumentPath.of(
                ArticlePaths.FOLDER
                    + "/"
                    + ctx.pathParam("slug")
                    + "/"
                    + ctx.pathParam("language")
                    + ".md")
            .orElseThrow(NotFoundResponse::new);
    var version = ArticlePaths.version(path).orElseThrow(NotFoundResponse::new);
    return new Reading(
        version.slug(),
        version.locale(),
        ports.documents().find(path),
        ports.documents().revisions(path));
  }

  DocumentPath path() {
    return document.path();
  }

  String language() {
    return locale.toLanguageTag();
  }

  /** The page's address. */
  String base() {
    return ArticleListPage.PATH + "/" + slug + "/" + language();
  }

  /** What the audit log calls it. */
  String subject() {
    return slug + "/" + language();
  }

  /** What is to be seen first: the draft, else what is served, else what was last written. */
  String text(CurationPorts ports) {
    return document
        .underway()
        .flatMap(this::written)
        .or(() -> ports.publishing().files().text(path()))
        .or(() -> revisions.stream().flatMap(r -> r.writing().text().stream()).findFirst())
        .orElseGet(() -> Skeleton.translation(ports, slug, locale));
  }

  /** The text of a revision. */
  java.util.Optional<String> written(int number) {
    return revisions.stream()
        .filter(revision -> revision.number() == number)
        .findFirst()
        .flatMap(revision -> revision.writing().text());
  }

  /** Whether the newest thing that happened to what is served was that it was taken out. */
  boolean isArchived() {
    return document.served().filter(number -> written(number).isEmpty()).isPresent();
  }
}
