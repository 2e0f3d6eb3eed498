package firstline.core.port;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.FlowEdition;
import firstline.core.conversation.Found;
import firstline.core.flow.FlowVersion;
import java.util.Locale;
import java.util.Optional;

/** The curated articles, and former flows, as a conversation uses them. Quick and local. */
public interface KnowledgeBase {
  /** What is known about a customer's words; abstains rather than guesses. */
  Found.Hits search(String words, Locale locale);

  /** An article in the language, or in English where it is not translated. */
  Optional<Found.ArticleText> article(ArticleSlug slug, Locale locale);

  /** A flow as it was; nothing where that was not kept, or cannot be run any more. */
  default Optional<FlowEdition> edition(FlowVersion version) {
    return Optional.empty();
  }
}
