package firstline.knowledge.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.curation.Document;
import firstline.core.curation.DocumentPath;
import firstline.core.port.Documents;
import firstline.knowledge.article.Article;
import firstline.knowledge.content.Content;
import firstline.knowledge.content.Library;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All articles with how each of their versions stands. */
public final class Catalog {
  /** What customers get of a version. */
  public enum Served {
    /** What the content folder has. */
    SHIPPED,
    /** What was published here. */
    PUBLISHED,
    /** It was taken out. */
    ARCHIVED,
    /** It was never published. */
    NEVER
  }

  /**
   * One language of an article.
   *
   * @param brief whether only title, summary and phrasings are translated
   * @param stale whether the English version was changed after it
   */
  public record Version(
      Locale locale,
      DocumentPath path,
      Document document,
      Served served,
      boolean brief,
      boolean stale) {}

  /**
   * One article.
   *
   * @param review the day by which its owner looks at it again, if it could be read
   */
  public record Entry(
      ArticleSlug slug,
      String title,
      String group,
      String owner,
      Optional<LocalDate> review,
      List<Version> versions) {
    public Entry {
      versions = List.copyOf(versions);
    }

    /** Whether its review date has passed. */
    public boolean isOverdue(LocalDate today) {
      return review.filter(day -> day.isBefore(today)).isPresent();
    }
  }

  private final Library library;
  private final Publishing publishing;
  private final Documents documents;
  private final Translations translations;

  public Catalog(Library library, Publishing publishing, Documents documents) {
    this.library = library;
    this.publishing = publishing;
    this.documents = documents;
    this.translations = new Translations(publishing, documents, library);
  }

  /** Every article, by its slug. */
  public List<Entry> entries() {
    var files = publishing.files();
    var known =
        documents.all().stream().collect(Collectors.toMap(Document::path, document -> document));
    var bySlug = new TreeMap<String, TreeMap<String, DocumentPath>>();
    files.in(ArticlePaths.FOLDER).forEach(path -> add(bySlug, path));
    known.keySet().forEach(path -> add(bySlug, path));
    var content = library.content();
    return bySlug.entrySet().stream()
        .map(slug -> entry(new ArticleSlug(slug.getKey()), slug.getValue(), known, content))
        .toList();
  }

  /** One of them. */
  public Optional<Entry> entry(ArticleSlug slug) {
    return entries().stream().filter(entry -> entry.slug().equals(slug)).findFirst();
  }

  private static void add(Map<String, TreeMap<String, DocumentPath>> bySlug, DocumentPath path) {
    ArticlePaths.version(path)
        .ifPresent(
            version ->
                bySlug
                    .computeIfAbsent(version.slug().value(), _ -> new TreeMap<>())
                    .put(version.locale().toLanguageTag(), path));
  }

  private Entry entry(
      ArticleSlug slug,
      Map<String, DocumentPath> paths,
      Map<DocumentPath, Document> known,
      Content content) {
    var articles =
        content.articles().stream()
            .filter(article -> article.slug().equals(slug))
            .collect(Collectors.toMap(Article::locale, article -> article));
    var versions = new ArrayList<Version>();
    paths.forEach(
        (tag, path) -> {
          var locale = Locale.forLanguageTag(tag);
          var document = known.getOrDefault(path, Document.untouched(path));
          versions.add(version(locale, document, Optional.ofNullable(articles.get(locale)), known));
        });
    var read =
        Optional.ofNullable(articles.get(Locale.ENGLISH))
            .or(() -> articles.values().stream().findFirst())
            .or(() -> latest(paths.values(), content));
    return new Entry(
        slug,
        read.map(Article::title).orElse(slug.value()),
        read.map(Article::group).orElse(""),
        read.map(Article::owner).orElse(""),
        read.map(Article::review),
        versions);
  }

  private Version version(
      Locale locale,
      Document document,
      Optional<Article> served,
      Map<DocumentPath, Document> known) {
    return new Version(
        locale,
        document.path(),
        document,
        served(document, served.isPresent()),
        served.filter(article -> !article.isWritten()).isPresent(),
        !locale.equals(Locale.ENGLISH)
            && served.isPresent()
            && translations.isStale(document.path(), known));
  }

  private static Served served(Document document, boolean there) {
    if (there) {
      return document.served().isPresent() ? Served.PUBLISHED : Served.SHIPPED;
    }
    return document.served().isPresent() ? Served.ARCHIVED : Served.NEVER;
  }

  /** What was last written of an article that is not served. */
  private Optional<Article> latest(Iterable<DocumentPath> paths, Content content) {
    for (var path : paths) {
      var text =
          documents.revisions(path).stream()
              .flatMap(revision -> revision.writing().text().stream())
              .findFirst();
      var read = text.flatMap(words -> Proof.read(content, path, words).article());
      if (read.isPresent()) {
        return read;
      }
    }
    return Optional.empty();
  }
}
