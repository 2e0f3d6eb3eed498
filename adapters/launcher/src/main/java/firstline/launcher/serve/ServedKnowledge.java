package firstline.launcher.serve;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.FlowEdition;
import firstline.core.conversation.Found;
import firstline.core.flow.FlowVersion;
import firstline.core.port.KnowledgeBase;
import firstline.knowledge.content.FlowEditions;
import firstline.knowledge.content.Library;
import firstline.knowledge.meaning.Meaning;
import firstline.knowledge.retrieval.HybridKnowledgeBase;
import java.util.Locale;
import java.util.Optional;

/**
 * The articles in whatever version is served at the moment, and flows as they were.
 *
 * @param meaning empty where articles are searched by their words alone
 */
record ServedKnowledge(Library library, Optional<FlowEditions> editions, Optional<Meaning> meaning)
    implements KnowledgeBase {
  /** Without flows as they were, and searched by words alone. */
  ServedKnowledge(Library library) {
    this(library, Optional.empty(), Optional.empty());
  }

  @Override
  public Found.Hits search(String words, Locale locale) {
    var lucene = library.knowledge();
    return meaning
        .<KnowledgeBase>map(
            ready -> new HybridKnowledgeBase(lucene, library.content().articles(), ready))
        .orElse(lucene)
        .search(words, locale);
  }

  @Override
  public Optional<Found.ArticleText> article(ArticleSlug slug, Locale locale) {
    return library.knowledge().article(slug, locale);
  }

  @Override
  public Optional<FlowEdition> edition(FlowVersion version) {
    return editions.flatMap(all -> all.find(version, library.content()));
  }
}
