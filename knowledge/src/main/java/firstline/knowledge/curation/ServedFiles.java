package firstline.knowledge.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.port.ArticleFiles;
import firstline.core.port.AttachmentSource.Content;
import firstline.core.port.Documents;
import firstline.knowledge.article.ArticleFile;
import firstline.knowledge.content.ContentFiles;
import firstline.knowledge.content.Library;
import java.util.Optional;

/**
 * The files of articles in the version of the content that is served; a former slug leads to them,
 * too.
 */
public final class ServedFiles implements ArticleFiles {
  private final Library library;
  private final Documents documents;

  public ServedFiles(Library library, Documents documents) {
    this.library = library;
    this.documents = documents;
  }

  @Override
  public Optional<Content> find(ArticleSlug article, String name) {
    var files = new ContentFiles(library.root(), library.overlay(), documents::kept);
    var home = library.content().redirects().getOrDefault(article, article);
    return ArticleFile.of(home, name)
        .flatMap(
            file -> files.bytes(file.path()).map(bytes -> new Content(bytes, file.type().mime())));
  }
}
