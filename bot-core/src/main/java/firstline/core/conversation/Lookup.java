package firstline.core.conversation;

import firstline.core.catalog.ArticleSlug;
import java.util.Locale;

/** A quick local read that a decision needs; it is answered and the decision made again. */
public sealed interface Lookup {
  /** What the knowledge base knows about a customer's words. */
  record Search(String words, Locale locale) implements Lookup {}

  /** One article, in a language as far as it is translated. */
  record Article(ArticleSlug slug, Locale locale) implements Lookup {}

  /** What a pressed button means. */
  record Meaning(ChoiceKey key) implements Lookup {}
}
