package firstline.launcher.serve;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.Found;
import firstline.core.port.KnowledgeBase;
import firstline.knowledge.content.Library;
import java.util.Locale;
import java.util.Optional;

/** The articles in whatever version is served at the moment. */
record ServedKnowledge(Library library) implements KnowledgeBase {
  @Override
  public Found.Hits search(String words, Locale locale) {
    return library.knowledge().search(words, locale);
  }

  @Override
  public Optional<Found.ArticleText> article(ArticleSlug slug, Locale locale) {
    return library.knowledge().article(slug, locale);
  }
}
