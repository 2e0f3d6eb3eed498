package firstline.launcher.serve;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.FlowEdition;
import firstline.core.conversation.Found;
import firstline.core.flow.FlowVersion;
import firstline.core.port.KnowledgeBase;
import firstline.knowledge.content.FlowEditions;
import firstline.knowledge.content.Library;
import java.util.Locale;
import java.util.Optional;

/** The articles in whatever version is served at the moment, and flows as they were. */
record ServedKnowledge(Library library, Optional<FlowEditions> editions) implements KnowledgeBase {
  /** Without flows as they were. */
  ServedKnowledge(Library library) {
    this(library, Optional.empty());
  }

  @Override
  public Found.Hits search(String words, Locale locale) {
    return library.knowledge().search(words, locale);
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
