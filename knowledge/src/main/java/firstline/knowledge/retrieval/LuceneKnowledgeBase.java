package firstline.knowledge.retrieval;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.conversation.Found;
import firstline.core.port.KnowledgeBase;
import firstline.knowledge.article.Article;
import firstline.knowledge.source.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The articles, searched with Lucene. */
public final class LuceneKnowledgeBase implements KnowledgeBase {
  /** More of a customer's words than this, in characters, does not make a search better. */
  static final int MOST_WORDS = 1_000;

  private final Map<ArticleSlug, Map<Locale, Article>> articles;
  private final Map<IssueType, FlowSlug> flows;
  private final String publicUrl;
  private final Map<Locale, ArticleIndex> indexes;

  private LuceneKnowledgeBase(
      List<Article> articles, Map<IssueType, FlowSlug> flows, String publicUrl) {
    this.articles =
        articles.stream()
            .collect(
                Collectors.groupingBy(
                    Article::slug, Collectors.toMap(Article::locale, article -> article)));
    this.flows = Map.copyOf(flows);
    this.publicUrl = publicUrl.replaceFirst("/+$", "");
    this.indexes = new HashMap<>();
    articles.stream()
        .collect(Collectors.groupingBy(Article::locale))
        .forEach((locale, group) -> indexes.put(locale, ArticleIndex.of(locale, group)));
  }

  /**
   * Indexes articles.
   *
   * @param flows the guided flow of an issue type, where there is one
   * @param publicUrl where the help pages are, for example {@code https://support.example.net}
   */
  public static LuceneKnowledgeBase of(
      List<Article> articles, Map<IssueType, FlowSlug> flows, String publicUrl) {
    return new LuceneKnowledgeBase(articles, flows, publicUrl);
  }

  @Override
  public Found.Hits search(String words, Locale locale) {
    var bounded = words.substring(0, Math.min(words.length(), MOST_WORDS));
    var matches = index(locale).map(index -> index.search(bounded, 3)).orElse(List.of());
    if (matches.isEmpty() || matches.getFirst().score() < 4) {
      return new Found.Hits(Found.Verdict.NOTHING, List.of());
    }
    boolean ahead =
        matches.size() == 1 || matches.getFirst().score() > 1.3 * matches.get(1).score();
    return ahead
        ? new Found.Hits(Found.Verdict.SURE, List.of(hit(matches.getFirst())))
        : new Found.Hits(Found.Verdict.CLOSE, matches.stream().map(this::hit).toList());
  }

  private Found.Hit hit(ArticleIndex.Match match) {
    var article = match.article();
    return new Found.Hit(
        article.slug(), article.title(), match.score(), issue(article), flow(article));
  }

  @Override
  public Optional<Found.ArticleText> article(ArticleSlug slug, Locale locale) {
    return Optional.ofNullable(articles.get(slug))
        .flatMap(versions -> find(versions, locale))
        .map(this::text);
  }

  private Found.ArticleText text(Article article) {
    return new Found.ArticleText(
        article.slug(),
        article.locale(),
        article.title(),
        article.parts(),
        publicUrl + "/help/" + article.slug(),
        issue(article),
        flow(article));
  }

  private static Optional<IssueType> issue(Article article) {
    return article.issueTypes().stream().findFirst().map(Located::value);
  }

  private Optional<FlowSlug> flow(Article article) {
    return issue(article).flatMap(issue -> Optional.ofNullable(flows.get(issue)));
  }

  private Optional<ArticleIndex> index(Locale locale) {
    return find(indexes, locale);
  }

  private static <T> Optional<T> find(Map<Locale, T> versions, Locale locale) {
    return java.util.stream.Stream.of(locale, Locale.of(locale.getLanguage()), Locale.ENGLISH)
        .flatMap(wanted -> Optional.ofNullable(versions.get(wanted)).stream())
        .findFirst();
  }
}
