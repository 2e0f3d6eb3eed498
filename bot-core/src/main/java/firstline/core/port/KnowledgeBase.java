package firstline.core.port;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.Found;
import java.util.Locale;
import java.util.Optional;

/** The curated articles, as a conversation uses them. Quick and local. */
public interface KnowledgeBase {
  /** What is known about a customer's words; abstains rather than guesses. */
  Found.Hits search(String words, Locale locale);

  /** An article in the language, or in English where it is not translated. */
  Optional<Found.ArticleText> article(ArticleSlug slug, Locale locale);
}
