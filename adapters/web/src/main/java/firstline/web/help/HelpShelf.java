package firstline.web.help;

import firstline.core.catalog.ArticleSlug;
import firstline.core.port.AttachmentSource.Content;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the help centre knows besides the articles themselves. */
public interface HelpShelf {
  /**
   * An article in a list.
   *
   * @param group what belongs together, as a slug
   * @param translated whether it is in the language that was asked for
   */
  record Entry(ArticleSlug slug, String title, String summary, String group, boolean translated) {}

  /** The languages that the help centre is in, the default first. */
  List<Locale> languages();

  /** All articles for customers, in a language as far as they are translated. */
  List<Entry> entries(Locale locale);

  /** The languages that an article is written in. */
  List<Locale> languages(ArticleSlug slug);

  /** What belongs to an article, as its author says. */
  List<ArticleSlug> related(ArticleSlug slug);

  /** The article that answers for a former slug. */
  Optional<ArticleSlug> movedTo(ArticleSlug slug);

  /** A file that an article for customers shows. */
  Optional<Content> file(ArticleSlug slug, String name);

  /**
   * Keeps a reader's word on an article.
   *
   * @param reader tells one from the other and says nothing about who it is
   */
  void rate(ArticleSlug slug, boolean helped, String reader);

  /**
   * Keeps a search that found nothing.
   *
   * @param words without what tells who somebody is
   * @param reader tells one from the other and says nothing about who it is
   */
  void missed(String words, Locale locale, String reader);

  /** A shelf that lists nothing and forgets every word. */
  static HelpShelf bare() {
    return new HelpShelf() {
      @Override
      public List<Locale> languages() {
        return List.of(Locale.ENGLISH);
      }

      @Override
      public List<Entry> entries(Locale locale) {
        return List.of();
      }

      @Override
      public List<Locale> languages(ArticleSlug slug) {
        return List.of(Locale.ENGLISH);
      }

      @Override
      public List<ArticleSlug> related(ArticleSlug slug) {
        return List.of();
      }

      @Override
      public Optional<ArticleSlug> movedTo(ArticleSlug slug) {
        return Optional.empty();
      }

      @Override
      public Optional<Content> file(ArticleSlug slug, String name) {
        return Optional.empty();
      }

      @Override
      public void rate(ArticleSlug slug, boolean helped, String reader) {}

      @Override
      public void missed(String words, Locale locale, String reader) {}
    };
  }
}
