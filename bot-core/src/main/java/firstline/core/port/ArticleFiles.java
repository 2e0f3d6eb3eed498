package firstline.core.port;

import firstline.core.catalog.ArticleSlug;
import firstline.core.port.AttachmentSource.Content;
import java.util.Optional;

/** The files that lie beside articles, as they are served. Quick and local. */
@FunctionalInterface
public interface ArticleFiles {
  /** Where no article has any. */
  ArticleFiles NONE = (_, _) -> Optional.empty();

  /** A file's content and its media type; empty if the article has no such file any more. */
  Optional<Content> find(ArticleSlug article, String name);
}
