package firstline.launcher.serve;

import firstline.core.catalog.ArticleSlug;
import firstline.core.port.ArticleFiles;
import firstline.core.port.AttachmentSource.Content;
import firstline.core.port.Gaps;
import firstline.knowledge.article.Article;
import firstline.knowledge.content.Library;
import firstline.knowledge.source.Located;
import firstline.web.help.HelpShelf;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The articles for customers, in whatever version is served at the moment. */
record ServedHelp(Library library, Gaps gaps, ArticleFiles files, InstantSource clock)
    implements HelpShelf {
  private static final String FOR_CUSTOMERS = "customer";

  @Override
  public List<Locale> languages() {
    return library.playbook().phrases().languages();
  }

  @Override
  public List<Entry> entries(Locale locale) {
    Map<ArticleSlug, Article> best = new HashMap<>();
    for (var article : customers().toList()) {
      best.merge(article.slug(), article, (one, other) -> closer(one, other, locale));
    }
    return best.values().stream()
        .map(
            article ->
                new Entry(
                    article.slug(),
                    article.title(),
                    article.summary(),
                    article.group(),
                    speaks(article, locale)))
        .sorted(Comparator.comparing(Entry::title))
        .toList();
  }

  @Override
  public List<Locale> languages(ArticleSlug slug) {
    var written =
        versions(slug).filter(Article::isWritten).map(article -> article.locale()).toList();
    return languages().stream().filter(written::contains).toList();
  }

  @Override
  public List<ArticleSlug> related(ArticleSlug slug) {
    return versions(slug)
        .filter(article -> article.locale().equals(Locale.ENGLISH))
        .flatMap(article -> article.related().stream())
        .map(Located::value)
        .toList();
  }

  @Override
  public Optional<ArticleSlug> movedTo(ArticleSlug slug) {
    return Optional.ofNullable(library.content().redirects().get(slug));
  }

  @Override
  public Optional<Content> file(ArticleSlug slug, String name) {
    return versions(slug).findAny().flatMap(_ -> files.find(slug, name));
  }

  @Override
  public void rate(ArticleSlug slug, boolean helped, String reader) {
    gaps.rate(new Gaps.Rating(slug, clock.instant(), helped), reader);
  }

  @Override
  public void missed(String words, Locale locale, String reader) {
    gaps.missed(new Gaps.Missed(words, locale, reader, clock.instant()));
  }

  private Stream<Article> customers() {
    return library.content().articles().stream()
        .filter(article -> article.audience().equals(FOR_CUSTOMERS));
  }

  private Stream<Article> versions(ArticleSlug slug) {
    return customers().filter(article -> article.slug().equals(slug));
  }

  private static Article closer(Article one, Article other, Locale locale) {
    if (speaks(one, locale) || speaks(other, locale)) {
      return speaks(one, locale) ? one : other;
    }
    return one.locale().equals(Locale.ENGLISH) ? one : other;
  }

  private static boolean speaks(Article article, Locale locale) {
    return article.locale().getLanguage().equals(locale.getLanguage());
  }
}
