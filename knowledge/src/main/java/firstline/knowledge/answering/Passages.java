package firstline.knowledge.answering;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.Found;
import firstline.core.message.Message;
import firstline.core.message.Rung;
import firstline.core.port.KnowledgeBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The passages that one question is answered from, in the order of their numbers. */
public record Passages(List<Passage> all) {
  private static final int MOST_LETTERS = 9_000;

  public Passages {
    all = List.copyOf(all);
  }

  /** The parts of some articles, their guides first, as far as they fit. */
  public static Passages of(KnowledgeBase knowledge, List<ArticleSlug> articles, Locale locale) {
    var texts =
        articles.stream().flatMap(slug -> knowledge.article(slug, locale).stream()).toList();
    var passages = new ArrayList<Passage>();
    int letters = 0;
    for (var rung : Rung.values()) {
      for (var article : texts) {
        var blocks = article.parts().getOrDefault(rung, List.of());
        var text = new Message(blocks, List.of()).plain();
        if (!text.isBlank() && letters + text.length() <= MOST_LETTERS) {
          passages.add(passage(passages.size() + 1, article, text));
          letters += text.length();
        }
      }
    }
    return new Passages(passages);
  }

  private static Passage passage(int number, Found.ArticleText article, String text) {
    return new Passage(
        number, Optional.of(article.slug()), article.title(), article.locale().getLanguage(), text);
  }

  /** These, and the conversation after them. */
  public Passages with(String title, String language, String text) {
    var more = new ArrayList<>(all);
    more.add(new Passage(all.size() + 1, Optional.empty(), title, language, text));
    return new Passages(more);
  }

  public Optional<Passage> numbered(int number) {
    return number >= 1 && number <= all.size()
        ? Optional.of(all.get(number - 1))
        : Optional.empty();
  }
}
